import type { Application } from '../application.ts'
import { grantOf } from '../kinds/standing/granted.ts'
import { Told } from '../ui/application/timeline.tsx'
import { useSay } from '../ui/lang.tsx'
import { officeWords } from '../words/office.ts'

/** What the ruling orders, before whoever enforces it, renews it or lifts it: what was asked for may have been more. */
export const Ordered = ({ application: { kind, history } }: { application: Application }) => {
  const say = useSay()
  const granted = grantOf(history)
  if (!granted) return null
  const { number, order } = granted.told
  return (
    <div class="box">
      <p>
        <b>{say(officeWords.ordered, { number: String(number) })}</b>
      </p>
      <p>{String(order)}</p>
      <Told kind={kind} event={granted} />
    </div>
  )
}
