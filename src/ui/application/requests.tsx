import type { EventRow } from '../../db/read.ts'
import type { Kind } from '../../kinds/kind.ts'
import { useLang, useSay } from '../lang.tsx'
import { moment } from '../time.ts'

/** What the applicant has asked for while measures stand, and why: all of it that waits for an answer. */
export const Requests = ({ kind, of }: { kind: Kind; of: readonly EventRow[] }) => {
  const [lang, say] = [useLang(), useSay()]
  return (
    <>
      {of.map(({ event, at, told }) => (
        <div class="box">
          <p>
            <b>{say(kind.events[event]!.done)}</b> <small>{moment(at, lang)}</small>
          </p>
          <p>{told.reason}</p>
        </div>
      ))}
    </>
  )
}
