import type { Application } from '../../application.ts'
import { T } from '../../ui/lang.tsx'
import { caseWords } from './words.ts'

/** The hash of what was last submitted: whoever holds it can prove what was said. */
export const Fingerprint = ({ application: { history } }: { application: Application }) => {
  const last = history.findLast(({ told }) => typeof told.snapshot === 'string')
  return last ? (
    <p class="hint">
      <T of={caseWords.snapshot} />
      <br />
      <code>{String(last.told.snapshot)}</code>
    </p>
  ) : null
}
