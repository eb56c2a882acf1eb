import type { Application } from '../../application.ts'
import { findStep } from '../../kinds/journey/index.ts'
import { changedSince, returned } from '../../kinds/standing/to-correct.ts'
import { paths } from '../../paths.ts'
import { entryName, fieldsOf, formOf, type Mistakes } from '../../steps/form/step.ts'
import { slots } from '../../steps/materials.ts'
import { applicationWords } from '../../words/application.ts'
import { fill, type Lang, say } from '../../words/lang.ts'
import { T, useLang } from '../lang.tsx'
import { fieldAt } from './field-at.ts'

/** Everything the court wants corrected, each line leading to where it is corrected, and whether anybody has been there since. */
export const ToCorrect = ({ application }: { application: Application }) => {
  const lang = useLang()
  const { defects, at } = returned(application)
  if (!defects.length) return null
  return (
    <div class="box bad">
      <h2>
        <T of={applicationWords.defects} />
      </h2>
      <ul>
        {defects.map((defect) => {
          const found = locate(application, defect.at, lang)
          return (
            <li>
              {found && <a href={found.href}>{found.label}</a>} {defect.note}{' '}
              {found && <Touched is={changedSince(application, defect.at, at)} />}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const Touched = ({ is }: { is: boolean }) => (
  <span class={is ? 'tag' : 'tag you'}>
    <T of={is ? applicationWords.touched : applicationWords.untouched} />
  </span>
)

/** Where the first correction is made that nobody has made yet. */
export function nextToCorrect(application: Application, lang: Lang): string | undefined {
  const { defects, at } = returned(application)
  const left = defects.filter((defect) => !changedSince(application, defect.at, at))
  return left.map((defect) => locate(application, defect.at, lang)?.href).find((href) => href !== undefined)
}

/** What is to be corrected in one form, at its fields. */
export const toCorrectIn = (application: Application, step: string, entry: string): Mistakes =>
  Object.fromEntries(
    returned(application).defects.flatMap(({ at, note }) => {
      const [slug, id, field] = at.split('/')
      return slug === step && id === entry && field ? [[field, fill(applicationWords.asked, { note })]] : []
    }),
  )

/** Where a defect points: `step/entry/field` or `materials/slot`; anything else is about the whole. */
export function locate(
  { id, kind, answers }: Application,
  at: string,
  lang: Lang,
): { href: string; label: string } | null {
  const [slug = '', entryId = '', name = ''] = at.split('/')
  if (slug === 'materials') {
    const slot = slots(answers).find(({ key }) => key === entryId)
    return slot ? { href: paths.materials(id, slot.key), label: say(lang, slot.title) } : null
  }
  const step = findStep(kind, slug)
  const entry = answers[slug]?.find((one) => one.id === entryId)
  if (!step || !entry) return step ? { href: paths.step(id, slug), label: say(lang, step.title) } : null
  const field = fieldsOf(formOf(step, entry).fields).find((one) => one.name === name)
  const label = [step.many ? entryName(step, entry, lang) : say(lang, step.title), field && say(lang, field.label)]
  return { href: fieldAt(id, step, entry, name), label: label.filter(Boolean).join(' · ') }
}
