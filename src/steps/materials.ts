import { fill, type Said } from '../words/lang.ts'
import { beforeSuit, stageOf, typeOf } from './basics.ts'
import type { Answers, Entry, Step } from './step.ts'

/** A named place for papers. The key is stable, so that files stay where they were put. */
export type Slot = { key: string; title: Said; why?: Said; required: boolean }

export type Material = {
  id: string
  slot: string
  name: string
  type: string
  size: number
  sha256: string
}

const slot = (key: string, zh: string, en: string, required: boolean, why?: Said): Slot => ({
  key,
  title: { zh, en },
  required,
  why,
})

/** One slot for each entry of a step, named after it. */
const each = (key: string, entries: Entry[] | undefined, zh: string, en: string, required = true): Slot[] =>
  (entries ?? []).map((entry) => {
    const name = String(entry.value.name ?? entry.value.insurer ?? entry.value.guarantor ?? entry.value.bank ?? '')
    return { key: `${key}:${entry.id}`, title: fill({ zh, en }, { name }), required }
  })

const filed = (answers: Answers) => stageOf(answers) === 'litigation'

/** The papers that this stage requires (domain dossier 3.8; Provisions art. 1, 3, 5-8, 10; CPL art. 103-104). */
export const slots = (answers: Answers): Slot[] => [
  slot('application', '保全申请书（签名或盖章）', 'Application for preservation, signed or sealed', true, {
    zh: '可在预览页打印由本页答案生成的申请书，签名后拍照或扫描。',
    en: 'Print the one made from your answers on the preview page, sign it, and photograph or scan it.',
  }),
  ...each('identity', answers.applicants, '{name}的身份证明', 'Proof of identity: {name}'),
  ...each('identity', answers.respondents, '{name}的身份信息', 'Identity information: {name}'),
  ...each(
    'authority',
    answers.agents,
    '{name}的授权委托书、所函和执业证',
    'Power of attorney, firm letter and licence: {name}',
  ),
  ...(filed(answers)
    ? [
        slot('complaint', '起诉状', 'Complaint', true),
        slot('acceptance', '立案受理通知书', 'Notice of acceptance', true),
      ]
    : []),
  ...(stageOf(answers) === 'arbitration'
    ? [
        slot('arbitration_request', '仲裁申请书', 'Request for arbitration', true),
        slot('acceptance', '仲裁受理通知书', 'Arbitral notice of acceptance', true),
      ]
    : []),
  ...(stageOf(answers) === 'pre_execution' ? [slot('instrument', '生效法律文书', 'Effective instrument', true)] : []),
  slot(
    'evidence',
    beforeSuit(answers) ? '证据材料（含情况紧急的证据）' : '证据材料',
    beforeSuit(answers) ? 'Evidence, including proof of urgency' : 'Evidence',
    stageOf(answers) !== 'pre_execution',
  ),
  ...(typeOf(answers) === 'property'
    ? [
        slot('clues', '财产线索证明', 'Proof of the property clues', beforeSuit(answers), {
          zh: '诉前、仲裁前须提供明确的财产信息（《财产保全规定》第十条）。',
          en: 'Before a suit, definite property information is required (Provisions art. 10).',
        }),
        slot('search_request', '财产查控申请书', 'Request for a network search', false),
      ]
    : []),
  ...each('guarantee', answers.guarantees, '担保材料：{name}', 'Guarantee papers: {name}'),
  slot('service_address', '送达地址确认书', 'Confirmation of service address', false),
  slot('other', '其他材料', 'Other papers', false),
]

export const materials: Step = {
  slug: 'materials',
  title: { zh: '材料', en: 'Papers' },
  lead: {
    zh: '支持 PDF、Word、JPG、PNG；每个 PDF 或 Word 不超过 20 MB，每张图片不超过 10 MB。每一栏可以放多份文件。',
    en: 'PDF, Word, JPG or PNG; up to 20 MB a document and 10 MB a picture. Each place takes several files.',
  },
  forms: {},
}

export const emptySlots = (answers: Answers, files: readonly Material[]): Slot[] =>
  slots(answers).filter(({ key, required }) => required && !files.some((file) => file.slot === key))
