import type { Application } from '../application.ts'
import type { EventRow } from '../db/read.ts'
import { Told } from '../ui/application/timeline.tsx'
import { useSay } from '../ui/lang.tsx'
import { Then } from './then.tsx'
import { caseWords } from './words.ts'

type Props = { application: Application; step: EventRow }

/** What this officer has just done here, and what follows from it. */
export const Moved = ({ application: { kind }, step }: Props) => {
  const say = useSay()
  return (
    <div class="box good" role="status">
      <p>
        <b>{say(caseWords.moved, { done: kind.events[step.event]!.done })}</b>
      </p>
      <Told kind={kind} event={step} />
      <Then kind={kind} status={step.from} event={step.event} />
    </div>
  )
}
