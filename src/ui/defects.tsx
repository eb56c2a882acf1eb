import type { Application } from '../application.ts'
import { type Defect, defectsOf } from '../kinds/asks.ts'
import { findStep } from '../kinds/journey.ts'
import { paths } from '../paths.ts'
import { slots } from '../steps/materials.ts'
import { entryName, fieldsOf, formOf } from '../steps/step.ts'
import { applyWords } from '../words/apply.ts'
import { type Lang, say } from '../words/lang.ts'
import { T, useLang } from './lang.tsx'

type Props = { application: Application; defects: Defect[]; linked?: boolean }

/** Everything the court wants corrected, each line leading to where it is corrected. */
export const Defects = ({ application, defects, linked }: Props) => {
  const lang = useLang()
  return (
    <div class="box bad">
      <h2>
        <T of={applyWords.defects} />
      </h2>
      <ul>
        {defects.map((defect) => {
          const found = locate(application, defect.at, lang)
          return (
            <li>
              {found && (linked ? <a href={found.href}>{found.label}</a> : found.label)} {defect.note}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** On the pages of somebody whose application came back. */
export const ToCorrect = ({ application }: Pick<Props, 'application'>) =>
  application.status === 'returned' ? (
    <Defects application={application} defects={defectsOf(application.history.at(-1)?.told ?? {})} linked />
  ) : null

/** Where a defect points: `step/entry/field` or `materials/slot`; anything else is about the whole. */
function locate({ id, kind, answers }: Application, at: string, lang: Lang): { href: string; label: string } | null {
  const [slug = '', entryId = '', name = ''] = at.split('/')
  if (slug === 'materials') {
    const slot = slots(answers).find(({ key }) => key === entryId)
    return slot ? { href: `${paths.materials(id)}#${slot.key}`, label: say(lang, slot.title) } : null
  }
  const step = findStep(kind, slug)
  const entry = answers[slug]?.find((one) => one.id === entryId)
  if (!step || !entry) return step ? { href: paths.step(id, slug), label: say(lang, step.title) } : null
  const field = fieldsOf(formOf(step, entry).fields).find((one) => one.name === name)
  const label = [step.many ? entryName(step, entry, lang) : say(lang, step.title), field && say(lang, field.label)]
  return { href: `${paths.entry(id, slug, entryId, entry.form)}#${name}`, label: label.filter(Boolean).join(' · ') }
}
