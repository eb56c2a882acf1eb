import type { Application } from '../application.ts'
import type { EventRow } from '../db/read.ts'
import { grantOf, liftingOf, type Ruling, takenOf } from '../kinds/standing/granted.ts'
import { Told } from '../ui/application/timeline.tsx'
import { Labelled } from '../ui/labelled.tsx'
import { useSay } from '../ui/lang.tsx'
import { officeWords } from '../words/office.ts'

/** What the rulings order, before whoever enforces, renews, lifts or releases: what was asked for may have been more. */
export const Ordered = ({ application: { kind, history } }: { application: Application }) => {
  const taken = takenOf(history)
  return (
    <>
      {[liftingOf(history), grantOf(history)].map((ruling) => ruling && <Order kind={kind} ruling={ruling} />)}
      {taken !== undefined && (
        <p>
          <Labelled label={officeWords.taken} text={taken} />
        </p>
      )}
    </>
  )
}

const Order = ({ kind, ruling }: { kind: Application['kind']; ruling: Ruling<EventRow> }) => {
  const say = useSay()
  const { number, order } = ruling.told
  return (
    <div class="box">
      <p>
        <b>{say(officeWords.ordered, { number })}</b>
      </p>
      <p>{order}</p>
      <Told kind={kind} event={ruling} />
    </div>
  )
}
