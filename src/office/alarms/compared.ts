import type { FrozenRow } from '../../db/frozen.ts'
import type { ApplicationRow, EventRow } from '../../db/read.ts'
import { chainHash } from '../../desk/chain.ts'

type Verdict = 'lost' | 'changed' | 'behind' | 'same'
export type Compared = {
  found: FrozenRow
  event: EventRow | undefined
  verdict: Verdict
  /** Whether the event says something else than what its own fingerprint was made of. */
  broken: boolean
}

/** Each step that was found otherwise than it was anchored, beside what the database says of it now. */
export const comparedWith = (
  found: readonly FrozenRow[],
  row: ApplicationRow | undefined,
  history: readonly EventRow[],
): Promise<Compared[]> =>
  Promise.all(
    found.map(async (one) => {
      const event = history.find(({ seq }) => seq === one.seq)
      const broken = event !== undefined && (await chainHash(event)) !== event.hash
      return { found: one, event, verdict: verdictOn(one, row, event), broken }
    }),
  )

function verdictOn({ seq, anchored }: FrozenRow, row?: ApplicationRow, event?: EventRow): Verdict {
  if (!event) return 'lost'
  if (event.hash !== anchored) return 'changed'
  const leads = row && (row.version > seq || (row.version === seq && row.head === event.hash))
  return leads ? 'same' : 'behind'
}
