import { T } from '../../ui/lang.tsx'
import type { Said } from '../../words/lang.ts'

/** What a guide has to say, point by point. */
export const Points = ({ of }: { of: readonly Said[] }) => (
  <>
    {of.map((point) => (
      <li>
        <T of={point} />
      </li>
    ))}
  </>
)
