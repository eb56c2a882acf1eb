import type { Application } from '../../application.ts'
import { type Lost, removed } from '../../desk/edit.ts'
import { findStep } from '../../kinds/journey/index.ts'
import { paths } from '../../paths.ts'
import type { Given } from '../../steps/form/fields.ts'
import { type Entry, entryName, type Step } from '../../steps/form/step.ts'
import { T, useLang, useSay } from '../../ui/lang.tsx'
import { common } from '../../words/common.ts'
import { fillingWords } from './words.ts'

const LostList = ({ application, lost }: { application: Application; lost: readonly Lost[] }) => {
  const lang = useLang()
  return (
    <ul>
      {lost.map(({ step: slug, form, id, value }) => {
        const step = findStep(application.kind, slug)
        return (
          step && (
            <li>
              <T of={step.title} />: {entryName(step, { id, form, value, version: 0 }, lang)}
            </li>
          )
        )
      })}
    </ul>
  )
}

type Asked = { application: Application; step: Step; entry: Entry }

/** Says what a change makes void, and asks first; what was typed travels along. */
export const Voids = ({ application, step, entry, given, lost }: Asked & { given: Given; lost: readonly Lost[] }) => (
  <>
    <h1>
      <T of={fillingWords.voidsTitle} />
    </h1>
    <p>
      <T of={fillingWords.voidsSays} />
    </p>
    <LostList application={application} lost={lost} />
    <form method="post" action={paths.entry(application.id, step.slug, entry.id, entry.form)} class="actions">
      {Object.entries(given).flatMap(([name, values]) =>
        [values].flat().map((value) => <input type="hidden" name={name} value={value} />),
      )}
      <input type="hidden" name="confirmed" value="yes" />
      <button type="submit">
        <T of={fillingWords.voidsConfirm} />
      </button>
      <a href={paths.step(application.id, step.slug)}>
        <T of={fillingWords.keepAsIs} />
      </a>
    </form>
  </>
)

/** The same question before an entry is removed. */
export const Removal = ({ application, step, entry }: Asked) => {
  const say = useSay()
  const lang = useLang()
  const would = removed(application, { step: step.slug, entry: entry.id, confirmed: false })
  return (
    <>
      <h1>{say(fillingWords.removeQuestion, { name: entryName(step, entry, lang) })}</h1>
      {!would.ok && would.because === 'voids' && (
        <>
          <p>{say(fillingWords.voidsTitle)}</p>
          <LostList application={application} lost={would.lost} />
        </>
      )}
      <form method="post" action={paths.removal(application.id, step.slug, entry.id)} class="actions">
        <button type="submit" class="danger">
          {say(common.remove)}
        </button>
        <a href={paths.step(application.id, step.slug)}>{say(fillingWords.keepAsIs)}</a>
      </form>
    </>
  )
}
