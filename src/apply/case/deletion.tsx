import type { Application } from '../../application.ts'
import { paths } from '../../paths.ts'
import { T } from '../../ui/lang.tsx'
import { common } from '../../words/common.ts'
import { caseWords } from './words.ts'

/** Asks once more before a draft goes for good. */
export const Deletion = ({ application: { id } }: { application: Application }) => (
  <>
    <h1>
      <T of={caseWords.deleteDraft} />
    </h1>
    <p>
      <T of={caseWords.deleted} />
    </p>
    <form method="post" action={paths.deletion(id)} class="actions">
      <button type="submit" class="danger">
        <T of={caseWords.deleteDraft} />
      </button>
      <a href={paths.application(id)}>
        <T of={common.back} />
      </a>
    </form>
  </>
)
