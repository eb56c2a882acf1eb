import { paths } from '../../paths.ts'
import { T } from '../../ui/lang.tsx'
import type { Asking } from '../../visit.ts'
import type { Said } from '../../words/lang.ts'
import { keptWaits } from '../kept.ts'
import { localPath } from '../local-path.ts'
import { words } from '../words.ts'

const reasons: Record<string, Said | undefined> = {
  [paths.newPreservation]: words.whyPreservation,
  [paths.newGuarantee]: words.whyGuarantee,
}

/** Why one is asked to sign in, and where it leads: for whoever wanted to go somewhere and was sent here instead. */
export const Why = ({ c }: { c: Asking }) => {
  const says = keptWaits(c) ? words.keptForm : wanted(c) && (reasons[nextOf(c).split('?')[0]!] ?? words.signInFirst)
  return says ? (
    <p class="lead">
      <T of={says} />
    </p>
  ) : null
}

const wanted = (c: Asking) => c.req.query('next') !== undefined

/** Where one goes on to, once signed in. */
export const nextOf = (c: Asking) => localPath(c.req.query('next'), paths.applications)

/** The same, for the way to another of these pages. */
export const nextIn = (c: Asking) => (wanted(c) ? `?next=${encodeURIComponent(nextOf(c))}` : '')
