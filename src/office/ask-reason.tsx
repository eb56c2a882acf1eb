import { type Look, revealForm } from '../accounts/reveal.ts'
import type { Filled, Mistakes } from '../steps/form/step.ts'
import { FormPage } from '../ui/form/form.tsx'
import { T } from '../ui/lang.tsx'
import type { Said } from '../words/lang.ts'
import { identityWords } from './identities/words.ts'
import type { Case } from './load.ts'

export type Reasoned = { values?: Filled; mistakes?: Mistakes }

/** What must be said before masks fall, of an identity and of a case alike. */
export const AskReason = ({ action, lead, ...reasoned }: Reasoned & { action: string; lead: Said }) => (
  <details open={reasoned.mistakes !== undefined}>
    <summary>
      <T of={lead} />
    </summary>
    <FormPage form={revealForm} action={action} {...reasoned} submit={<T of={identityWords.show} />} quiet />
  </details>
)

/** An officer looks at everything private in a case at once. */
export const caseLook = ({ officer, application }: Pick<Case['Variables'], 'officer' | 'application'>): Look => ({
  by: officer.id,
  table: 'applications',
  row: application.id,
  column: '*',
})
