import { fill, type Said } from '../words/lang.ts'
import { isBeforeSuit, saysUrgent, stageOf, typeOf } from './answered.ts'
import type { Answers, Entry, Step } from './form/step.ts'
import { guarantees } from './guarantees.ts'
import { signed } from './signed.ts'

/**
 * A named place for papers. The key is stable, so that files stay where they were put. `forCourt`: nobody asks for it
 * yet, but the court will.
 */
export type Slot = { key: string; title: Said; why?: Said; required: boolean; forCourt?: boolean }

export type Material = {
  id: string
  slot: string
  name: string
  type: string
  size: number
  sha256: string
}

const slot = (key: string, title: Said, required: boolean, why?: Said): Slot => ({ key, title, required, why })

/** One slot for each entry of a step, named after it. */
const each = (key: string, entries: Entry[] | undefined, named: (entry: Entry) => Omit<Slot, 'key'>): Slot[] =>
  (entries ?? []).map((entry) => ({ key: `${key}:${entry.id}`, ...named(entry) }))

const required = (of: Said, name: unknown, why?: Said) => ({
  title: fill(of, { name: String(name) }),
  required: true,
  why,
})

const identity = ({ form, value: { name } }: Entry) =>
  required(
    { zh: '{name}的身份证明', en: 'Proof of identity: {name}' },
    name,
    form === 'person' ? undefined : licenceAndHead,
  )
const licenceAndHead = {
  zh: '营业执照（或其他登记证照）和法定代表人（主要负责人）身份证明。',
  en: 'The licence or other registration, and proof of who the legal representative or principal is.',
}

const publicIdentity = ({ value: { name } }: Entry) =>
  required({ zh: '{name}的身份信息', en: 'Identity information: {name}' }, name, publicRecord)
const publicRecord = {
  zh: '没有证件的，可以上传公开登记信息的打印件，例如企业信用信息公示。',
  en: 'Without their papers, a printout of the public register will do.',
}

// What proves an agent differs with who the agent is (CPL 61-62).
const authority = ({ value: { name, kind } }: Entry) =>
  required(authorities[kind as keyof typeof authorities] ?? authorities.other, name)
const authorities = {
  lawyer: {
    zh: '{name}的授权委托书、所函和执业证',
    en: 'Power of attorney, firm letter and licence: {name}',
  },
  legal_worker: {
    zh: '{name}的授权委托书、介绍信和执业证',
    en: 'Power of attorney, letter of introduction and licence: {name}',
  },
  relative_or_staff: {
    zh: '{name}的授权委托书、亲属关系或劳动关系证明',
    en: 'Power of attorney and proof of kinship or employment: {name}',
  },
  recommended_citizen: {
    zh: '{name}的授权委托书和推荐材料',
    en: 'Power of attorney and recommendation: {name}',
  },
  other: { zh: '{name}的授权委托书', en: 'Power of attorney: {name}' },
}

// Before execution the court may do without (PROV 9(2)), so the papers may follow.
const guaranteed = (answers: Answers) => (entry: Entry) => {
  const { insurer, guarantor, bank } = entry.value
  const who = String(insurer ?? guarantor ?? bank ?? '')
  const title = fill(who ? guaranteeBy : guaranteeAlone, { kind: guarantees.forms[entry.form]!.title, who })
  return { title, required: stageOf(answers) !== 'pre_execution' }
}
const guaranteeBy = { zh: '担保材料：{kind} · {who}', en: 'Guarantee papers: {kind} · {who}' }
const guaranteeAlone = { zh: '担保材料：{kind}', en: 'Guarantee papers: {kind}' }

// An application for a letter of guarantee asks no type, and an insurer decides without the papers of the suit.
const forLetter = (answers: Answers) => typeOf(answers) === undefined

const goesAlong = {
  zh: '保险公司不要求，申请保全时法院要求：现在交，到时一并带过去。',
  en: 'The insurer does without it, the court does not: handed in now, it goes along to the preservation.',
}

const ofTheSuit = (answers: Answers): Slot[] => {
  const forCourt = forLetter(answers)
  const must = (key: string, title: Said): Slot =>
    forCourt ? { ...slot(key, title, false, goesAlong), forCourt } : slot(key, title, true)
  switch (stageOf(answers)) {
    case 'pre_litigation':
      return [slot('complaint', { zh: '起诉状（草稿）', en: 'Complaint (draft)' }, false)]
    case 'pre_arbitration':
      return [slot('arbitration_request', { zh: '仲裁申请书（草稿）', en: 'Request for arbitration (draft)' }, false)]
    case 'litigation':
      return [
        must('complaint', { zh: '起诉状', en: 'Complaint' }),
        must('acceptance', { zh: '立案受理通知书', en: 'Notice of acceptance' }),
      ]
    case 'arbitration':
      return [
        must('arbitration_request', { zh: '仲裁申请书', en: 'Request for arbitration' }),
        must('acceptance', { zh: '仲裁受理通知书', en: 'Arbitral notice of acceptance' }),
      ]
    case 'pre_execution':
      return [must('instrument', { zh: '生效法律文书', en: 'Effective instrument' })]
    default:
      return []
  }
}

const definite = (answers: Answers) =>
  isBeforeSuit(answers)
    ? {
        zh: '诉前、仲裁前须提供明确的财产信息（《财产保全规定》第十条）。',
        en: 'Before a suit, definite property information is required (Provisions art. 10).',
      }
    : undefined
const ofTheProperty = (answers: Answers): Slot[] => {
  if (typeOf(answers) === 'property') return forCourtOnTheProperty(answers)
  return forLetter(answers) && isBeforeSuit(answers) ? [{ ...clueProof(false, goesAlong), forCourt: true }] : []
}

const clueProof = (required: boolean, why?: Said) =>
  slot('clues', { zh: '财产线索证明', en: 'Proof of the property clues' }, required, why)
const forCourtOnTheProperty = (answers: Answers): Slot[] => [
  clueProof(isBeforeSuit(answers), definite(answers)),
  ...(isBeforeSuit(answers)
    ? []
    : [
        slot('search_request', { zh: '财产查控申请书', en: 'Request for a network search' }, false, {
          zh: '因客观原因不能提供明确财产信息、只有具体线索的，可以申请网络查控（《财产保全规定》第十一条）。',
          en: 'Where you can only give clues, you may ask for a search of the networks (Provisions art. 11).',
        }),
      ]),
]

const urgent = (answers: Answers) => isBeforeSuit(answers) || saysUrgent(answers)

/** The papers that this stage requires (PROV 1, 3, 5-8, 10; CPL 103-104). */
export const slots = (answers: Answers): Slot[] => [
  slot(signed, { zh: '保全申请书（签名或盖章）', en: 'Application for preservation, signed or sealed' }, true, {
    zh: '下载已生成的申请书，签名后拍照或扫描。',
    en: 'Download the one made from your answers, sign it, then photograph or scan it.',
  }),
  ...each('identity', answers.applicants, identity),
  ...each('identity', answers.respondents, publicIdentity),
  ...each('authority', answers.agents, authority),
  ...ofTheSuit(answers),
  slot(
    'evidence',
    urgent(answers)
      ? { zh: '证据材料（含情况紧急的证据）', en: 'Evidence, including proof of urgency' }
      : { zh: '证据材料', en: 'Evidence' },
    stageOf(answers) !== 'pre_execution',
  ),
  ...ofTheProperty(answers),
  ...each('guarantee', answers.guarantees, guaranteed(answers)),
  slot('service_address', { zh: '送达地址确认书', en: 'Confirmation of service address' }, false),
  slot('other', { zh: '其他材料', en: 'Other papers' }, false),
]

export const materials: Step = {
  slug: 'materials',
  title: { zh: '材料', en: 'Papers' },
  lead: {
    zh: 'PDF、Word 20 MB 以内，JPG、PNG 10 MB 以内，每栏可放多份。',
    en: 'PDF, Word, JPG or PNG; up to 20 MB a document and 10 MB a picture. Each place takes several files.',
  },
  forms: {},
}

export const emptySlots = (answers: Answers, files: readonly Material[]): Slot[] =>
  slots(answers).filter(({ key, required }) => required && !files.some((file) => file.slot === key))
