import * as z from 'zod/mini'
import { readRulingNumber } from '../../rules/ruling-number.ts'
import { saysUrgent } from '../../steps/answered.ts'
import {
  choice,
  date,
  type Fields,
  field,
  type Given,
  long,
  money,
  onlyIf,
  onlyWhere,
  optional,
  pastDate,
  ruled,
} from '../../steps/form/fields.ts'
import { mistake } from '../../steps/form/mistakes.ts'
import type { Form } from '../../steps/form/step.ts'
import type { Said } from '../../words/lang.ts'
import type { Event } from '../kind.ts'
import { defectLine } from './defects.ts'

/** What an event asks of whoever makes the move; `lead` says what the move is, where its name is the law's. */
export const asking = <F extends Fields>({ title }: Pick<Event, 'title'>, fields: F, lead?: Said) =>
  ({ title, lead, fields }) satisfies Form

/** Why something is asked for, as one of the parties says it. */
export const why = (example: string, hint?: Said) => long({ label: { zh: '理由', en: 'Reasons' }, hint, example })

/** Why something is decided. */
export const reason = (example: string) =>
  why(example, { zh: '当事人会看到全文。', en: 'The parties read every word of it.' })

const onePoint = mistake({
  zh: '请至少指出一处需要补正的内容，一次写全。',
  en: 'Name at least one thing to correct; name them all at once.',
})

/** One complete list of what must be corrected, each line tied to a field or a file: `step/entry/field = note`. */
export const defects = field(
  () =>
    z.array(z.string().check(z.regex(/^[\w:/-]+=[\s\S]{1,300}$/, onePoint)), onePoint).check(z.minLength(1, onePoint)),
  {
    label: { zh: '需要补正的内容', en: 'What must be corrected' },
    hint: {
      zh: '在有问题的一项旁写明怎么改。应当一次性告知全部内容（《人民法院在线诉讼规则》第九条）。',
      en: 'Say beside each answer what is wrong with it. Everything must be named at once (Online Litigation Rules art. 9).',
    },
    example: 'other=保全申请书缺少签名',
    input: 'defects',
    many: true,
    gather: gatherDefects,
  },
)

function gatherDefects(given: Given, name: string): string[] {
  const listed = [given[name] ?? []].flat().filter((line) => line.trim())
  const noted = Object.entries(given)
    .filter(([key, note]) => key.startsWith(`${name}:`) && [note].flat()[0]?.trim())
    .map(([key, note]) => defectLine({ at: key.slice(name.length + 1), note: [note].flat()[0]!.trim() }))
  return [...listed, ...noted]
}

/** Less may have been found than was asked for: the applicant is to know what is preserved and what is not. */
export const result = optional(
  long({
    label: { zh: '已采取的措施', en: 'Measures taken' },
    hint: {
      zh: '写明查封、扣押、冻结了什么、多少，未足额的写明差额。当事人会看到全文。',
      en: 'What was seized, detained or frozen, how much, and what is short. The parties read every word of it.',
    },
    example: '冻结津海贸易有限公司在中国工商银行天津滨海支行的存款 400,000.00 元，尚差 200,000.00 元。',
  }),
)

/** What was released once the measures were lifted, where and when: a ruling alone opens no account. */
export const releaseFields = (hint: Said, example: string) => ({
  releasedOn: pastDate({ label: { zh: '办理解除的日期', en: 'Released on' }, example: '2026-03-05' }),
  result: long({ label: { zh: '解除情况', en: 'What was released' }, hint, example }),
})

export const until = (label: Said, hint?: Said) => date({ label, hint, example: '2026-12-08' })

/** The last day of what the law gives no longest period, where the ruling names one. */
export const untilRuled = optional(
  until(
    { zh: '到期日', en: 'Last day' },
    {
      zh: '以裁定为准；裁定没有写明日期的（例如至案件裁判生效时止）不填。',
      en: 'As the ruling says; left empty where it names no date, for instance where it lasts until the judgment takes effect.',
    },
  ),
)

const hearings = {
  both: { zh: '已询问申请人和被申请人', en: 'The applicant and the respondent were heard' },
  urgent: { zh: '情况紧急，未事先询问', en: 'Not heard first, as the case is urgent' },
}
export type Hearing = keyof typeof hearings

/** Both sides are heard before an act is ordered in a dispute over intellectual property, unless it is urgent (IPACT 5). */
export const hearing = choice(hearings, {
  label: { zh: '裁定前的询问', en: 'Hearing before the ruling' },
  hint: {
    zh: '裁定采取措施前应当询问双方，情况紧急的除外（知识产权行为保全规定第五条）。',
    en: 'Both sides are heard before measures are ordered, unless it is urgent (Provisions on Act Preservation in IP Disputes art. 5).',
  },
  example: 'both',
})

export const rulingFields = {
  number: ruled(readRulingNumber, {
    label: { zh: '裁定书案号', en: 'Number of the ruling' },
    example: '(2026)津0116民初123号之一',
    max: 60,
  }),
  reasoning: long({
    label: { zh: '裁定理由', en: 'Reasoning' },
    example: '申请人的申请符合法律规定，并已提供担保。',
    max: 4000,
  }),
}
export const rulingAmount = money({
  label: { zh: '准予保全的数额（元）', en: 'Amount granted (yuan)' },
  example: '800000.00',
})
export const guaranteeAmount = money({
  label: { zh: '应提供的担保数额（元）', en: 'Guarantee to be given (yuan)' },
  example: '300000.00',
})
export const order = (example: string) => long({ label: { zh: '裁定主文', en: 'The order' }, example, max: 2000 })
export const seizure = order('冻结被申请人津海贸易有限公司名下银行存款人民币一百万元，或查封、扣押其等值财产。')

/** Measures are lifted by a ruling of their own (PROV 23, INT 166). */
export const liftingFields = {
  ...rulingFields,
  order: order('解除本院(2026)津0116民初123号之一裁定书对被申请人采取的保全措施。'),
}

const payWithin = { zh: '缴费期限', en: 'To be paid by' }
const sevenDays = { zh: '不填的，七日内缴纳。', en: 'Left empty, within seven days.' }
const feeChanged = {
  as_worked_out: { zh: '按法定标准', en: 'By the statutory formula' },
  other: { zh: '另定数额', en: 'Another amount' },
}

const foundUrgent = {
  yes: { zh: '情况紧急，四十八小时内裁定', en: 'It is urgent: ruled on within 48 hours' },
  no: { zh: '不属于情况紧急，五日内裁定', en: 'It is not: ruled on within five days' },
}

/** What the court makes of an applicant's word that it is urgent (CPL 103). */
export const urgent = onlyWhere(
  saysUrgent,
  choice(foundUrgent, {
    label: { zh: '申请人称情况紧急', en: 'The applicant says it is urgent' },
    hint: {
      zh: '对情况紧急的，应当在四十八小时内裁定并立即开始执行（民事诉讼法第一百零三条第三款）。',
      en: 'What is urgent is ruled on within 48 hours and enforced at once (CPL art. 103(3)).',
    },
    example: 'yes',
  }),
)

/** The fee follows the formula; another amount only with its reason. */
export const feeFields = {
  feeBasis: choice(feeChanged, { label: { zh: '申请费', en: 'Fee' }, example: 'as_worked_out' }),
  fee: onlyIf(
    'feeBasis',
    ['other'],
    money({ label: { zh: '另定的申请费（元）', en: 'The other amount (yuan)' }, example: '3000.00' }),
  ),
  feeReason: onlyIf('feeBasis', ['other'], reason('按法院批准的减交比例收取。')),
  payBy: optional(until(payWithin, sevenDays)),
}
