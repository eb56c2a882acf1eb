import type { PreservationType } from '../rules/fee.ts'
import { mustBeOrdered } from '../rules/foreign-arbitration.ts'
import { groundsFor, waiverGrounds } from '../rules/guarantee.ts'
import { type Stage, stages } from '../rules/stages.ts'
import type { Said } from '../words/lang.ts'
import { isForeign } from './answered.ts'
import { choice, long, lookup, money, onlyIf, optional } from './form/fields.ts'
import type { Answers, Filled, Mistakes, Step } from './form/step.ts'

export const types: Record<PreservationType, Said> = {
  property: { zh: '财产保全', en: 'Property preservation' },
  evidence: { zh: '证据保全', en: 'Evidence preservation' },
  act: { zh: '行为保全', en: 'Act preservation' },
}
const stageTitles = Object.fromEntries(Object.entries(stages).map(([code, { title }]) => [code, title])) as Record<
  Stage,
  Said
>
const submitters = {
  party: { zh: '当事人本人', en: 'A party' },
  lawyer: { zh: '律师', en: 'A lawyer' },
  other_agent: { zh: '其他代理人', en: 'Another agent' },
}
const situations = {
  guaranteed: { zh: '有担保', en: 'A guarantee is given' },
  not_needed: { zh: '无需担保', en: 'No guarantee is needed' },
}

export const court = lookup('court', {
  label: { zh: '申请法院', en: 'Court' },
  hint: {
    zh: '名称、简称或拼音首字母都行，例如“滨海”“bhxq”。',
    en: 'Search by name, short name or pinyin initials, for example “Binhai” or “bhxq”.',
  },
  example: '津0116',
})
export const stage = choice(stageTitles, {
  label: { zh: '保全类别', en: 'Stage' },
  hint: {
    zh: '还没起诉选诉前，已立案选诉讼，仲裁也这样分；判决生效、还没申请执行，选执行前。',
    en: 'Not sued yet: before litigation. Accepted by a court: during it. Arbitration likewise. Judgment final, execution not begun: before execution.',
  },
  example: 'litigation',
})
/** `hint`: what is worked out from it. */
export const amountToPreserve = (hint: Said) =>
  money({ label: { zh: '申请保全金额（元）', en: 'Amount to preserve (yuan)' }, hint, example: '1000000.00' })
const amount = amountToPreserve({
  zh: '以请求的金额为限，申请费按此计算。',
  en: 'No more than your claim. The fee is worked out from it.',
})
export const submitterIdentity = choice(submitters, {
  label: { zh: '提交人身份', en: 'You file as' },
  hint: {
    zh: '代表本单位办理的，选当事人本人。',
    en: 'For your own organisation: a party.',
  },
  example: 'party',
})
export const remarks = optional(
  long({ label: { zh: '备注', en: 'Remarks' }, example: '希望电话联系承办法官。', max: 500 }),
)

const whereAndWho = { court, stage, submitterIdentity }
const what = {
  type: choice(types, {
    label: { zh: '保全类型', en: 'Type' },
    hint: {
      zh: '财产：查封、扣押、冻结；证据：固定可能灭失的；行为：责令做或者不做某事。',
      en: 'Property: it is frozen or seized. Evidence: it is secured before it is lost. Act: somebody is ordered to do or not do something.',
    },
    example: 'property',
  }),
  amount: onlyIf('type', ['property'], amount),
  guaranteeSituation: choice(situations, {
    label: { zh: '担保情况', en: 'Guarantee' },
    hint: {
      zh: '担保用来在申请有错时赔偿对方，最常见的是保险公司的保函。',
      en: 'It pays the other side if the application proves wrong; usually an insurer’s letter.',
    },
    example: 'guaranteed',
  }),
  remarks,
}
// Long, and asked of few.
const whyNone = {
  waiverGround: onlyIf(
    'guaranteeSituation',
    ['not_needed'],
    choice(waiverGrounds, {
      input: 'select',
      label: { zh: '无需担保的理由', en: 'Why none is needed' },
      hint: {
        zh: '依据《财产保全规定》第九条。',
        en: 'Grounds of article 9 of the Provisions on Property Preservation.',
      },
      example: 'clear_facts_low_risk',
    }),
  ),
}
const fields = { ...whereAndWho, ...what, ...whyNone }

const groundNotOpen: Said = {
  zh: '所选保全类别、类型不适用这一理由；诉前、仲裁前和涉外仲裁的财产保全、行为保全应当提供担保。',
  en: 'This ground is not open here: before litigation or arbitration, and in foreign-related arbitration, a guarantee must be given, except for evidence.',
}

function check({ stage, type, waiverGround }: Filled, answers: Answers): Mistakes {
  const asked = { stage: stage as Stage, type: type as PreservationType, foreign: isForeign(answers) }
  const open: string[] = groundsFor(asked.stage, mustBeOrdered(asked), asked.type)
  return typeof waiverGround === 'string' && stage && !open.includes(waiverGround)
    ? { waiverGround: groundNotOpen }
    : {}
}

export const basics: Step = {
  slug: 'basics',
  title: { zh: '基本信息', en: 'Basic information' },
  forms: {
    basics: { title: { zh: '基本信息', en: 'Basic information' }, fields, pages: [whereAndWho, what, whyNone], check },
  },
}
