import type { Application } from '../application.ts'
import { requestAnswered } from '../kinds/standing/asked-of-court.ts'
import { useLang, useSay } from '../ui/lang.tsx'
import { moment } from '../ui/time.ts'

/** What the applicant has asked for and why, where a move would answer it. */
export const Asked = ({ application, event }: { application: Application; event: string }) => {
  const [lang, say] = [useLang(), useSay()]
  const asked = requestAnswered(application.history, event)
  return (
    asked && (
      <div class="box">
        <p>
          <b>{say(application.kind.events[asked.event]!.done)}</b> <small>{moment(asked.at, lang)}</small>
        </p>
        <p>{String(asked.told.reason)}</p>
      </div>
    )
  )
}
