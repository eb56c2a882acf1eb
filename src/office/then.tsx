import type { Kind } from '../kinds/kind.ts'
import { StatusTag } from '../ui/application/status.tsx'
import { dotted } from '../ui/dotted.ts'
import { T, useSay } from '../ui/lang.tsx'
import { officeWords } from '../words/office.ts'

/** What follows from a move, read off the lifecycle, so that an officer knows it before pressing. */
export const Then = ({ kind, status, event }: { kind: Kind; status: string; event: string }) => {
  const say = useSay()
  const [, , to, , effects] = kind.lifecycle.find(([name, from]) => name === event && from === status)!
  return (
    <p class="hint">
      <T of={officeWords.follows} /> <StatusTag kind={kind} status={to} to="court" />{' '}
      {dotted(effects.map((effect) => say(officeWords.effects[effect])))}
    </p>
  )
}
