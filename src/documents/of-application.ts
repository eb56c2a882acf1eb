import type { Application } from '../application.ts'
import { asked } from '../kinds/journey/index.ts'
import { type Entry, entryName, type Filled, fieldsOf, formOf } from '../steps/form/step.ts'
import { shown } from '../ui/application/given.tsx'
import type { Party } from './forms/form.ts'

/** The parties of an application, as documents introduce them. Documents are written in Chinese. */
export const partiesOf = ({ answers }: Application) => ({
  applicants: (answers.applicants ?? []).map((entry) => party('申请人', entry)),
  agents: (answers.agents ?? []).map((entry) => agent(entry)),
  respondents: (answers.respondents ?? []).map((entry) => party('被申请人', entry)),
})

function party(role: string, { form, value }: Entry): Party {
  const about = form === 'person' ? personal(value) : organised(form, value)
  return { role, name: String(value.name), about: about.filter((text) => text !== '') }
}

const personal = ({ idNumber, address }: Filled) => [`证件号码${idNumber}`, text('住', address)]
const organised = (form: string, { licenceNumber, head, address }: Filled) => [
  text('证照号码', licenceNumber),
  text('住所地', address),
  `${form === 'legal_person' ? '法定代表人' : '主要负责人'}：${head}`,
]
const agent = ({ value: { name, firm } }: Entry): Party => ({
  role: '委托诉讼代理人',
  name: String(name),
  about: firm ? [String(firm)] : [],
})
const text = (before: string, value: Filled[string]) => (value ? `${before}${value}` : '')

/** Every answer as a section of labels and values. */
export const sectionsOf = (application: Application) =>
  asked(application.kind, application.answers).flatMap((step) =>
    (application.answers[step.slug] ?? []).map((entry) => ({
      title: step.many ? `${step.title.zh}：${entryName(step, entry, 'zh')}` : step.title.zh,
      rows: fieldsOf(formOf(step, entry).fields)
        .filter(({ name }) => entry.value[name] !== undefined)
        .map((field): [string, string] => [field.label.zh, shown(field, entry.value[field.name], 'zh', application)]),
    })),
  )
