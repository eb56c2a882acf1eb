import { useSay } from '../ui/lang.tsx'
import { common } from '../words/common.ts'

/** Whoever has no phone at hand after all goes on where they were: a terminal has no button of its own for that. */
export const Back = ({ to }: { to: string }) => (
  <p>
    <a href={to}>{useSay()(common.back)}</a>
  </p>
)
