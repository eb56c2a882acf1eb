import type { Application } from '../../application.ts'
import { insurerAt } from '../../kinds/handed-to.ts'

/** The insurers that have turned an application down and were not handed it again. */
export const turnedDownBy = ({ history }: Application): Set<string | undefined> => {
  const by = new Set<string | undefined>()
  for (const { seq, event } of history) {
    if (event === 'submit') by.delete(insurerAt(history, seq))
    if (event === 'decline' || event === 'reject') by.add(insurerAt(history, seq))
  }
  return by
}
