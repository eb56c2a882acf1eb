import type { Application } from '../../application.ts'
import { paths } from '../../paths.ts'
import { type Entry, entryName, type Step } from '../../steps/form/step.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { useLang, useSay } from '../../ui/lang.tsx'
import { common } from '../../words/common.ts'
import { fillingWords } from './words.ts'

type Props = { application: Application; step: Step; entry: Entry }

/** What was filled in stands in the list already, from another window or an earlier day: it leads there. */
export const There = ({ application, step, entry }: Props) => {
  const say = useSay()
  const name = entryName(step, entry, useLang())
  return (
    <div class="box warn" role="alert">
      <h2>{say(fillingWords.thereTitle)}</h2>
      <p>{say(fillingWords.thereSays, { name })}</p>
      <p>
        <a href={paths.entry(application.id, step.slug, entry.id, entry.form)}>
          <Labelled label={common.change} text={name} />
        </a>
      </p>
    </div>
  )
}
