import type { Application } from '../../application.ts'
import { snapshotIn } from '../../kinds/told.ts'
import { T } from '../../ui/lang.tsx'
import { caseWords } from './words.ts'

/** The hash of what was last submitted: whoever holds it can prove what was said. */
export const Fingerprint = ({ application: { history } }: { application: Application }) => {
  const snapshot = snapshotIn(history)
  return snapshot ? (
    <p class="hint">
      <T of={caseWords.snapshot} />
      <br />
      <code>{snapshot}</code>
    </p>
  ) : null
}
