import { T } from '../../ui/lang.tsx'
import type { Said } from '../../words/lang.ts'

export type WayOn = readonly [path: string, says: Said]

/** Where else somebody may go who came here to sign in; where they wanted to go afterwards goes along. */
export const WaysOn = ({ of, next }: { of: readonly WayOn[]; next: string }) => (
  <ul>
    {of.map(([path, says]) => (
      <li>
        <a href={path + next}>
          <T of={says} />
        </a>
      </li>
    ))}
  </ul>
)
