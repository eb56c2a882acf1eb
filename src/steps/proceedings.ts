import { mustBeOrdered, rulesOnForeign } from '../rules/foreign-arbitration.ts'
import { isBeforeSuit, mayBeUrgent, stageOf, typeOf } from './answered.ts'
import { civilCause } from './case.ts'
import { choice, comingDate, date, long, money, onlyIf, onlyWhere, optional, pastDate, text } from './form/fields.ts'
import { type Answers, type Filled, type Form, type Mistakes, only, type Step } from './form/step.ts'

const single = (
  slug: string,
  title: Step['title'],
  fields: Form['fields'],
  when: Step['when'],
  { lead, ...looks }: Pick<Step, 'lead'> & Pick<Form, 'check' | 'warn'> = {},
): Step => ({
  slug,
  title,
  lead,
  when,
  forms: { [slug]: { title, fields, ...looks } },
})

const yesOrNo = { no: { zh: '否', en: 'No' }, yes: { zh: '是', en: 'Yes' } }

/** Who files without a guarantee is told before the court has to dismiss. */
function guaranteeDue({ foreign }: Filled, answers: Answers): Mistakes {
  const [stage, type] = [stageOf(answers), typeOf(answers)]
  const due = stage && type && mustBeOrdered({ stage, type, foreign: foreign === 'yes' })
  return due && only(answers, 'basics').guaranteeSituation === 'not_needed' ? { foreign: guaranteeFirst } : {}
}
const guaranteeFirst = {
  zh: '涉外仲裁保全应当提供担保，请先把“基本信息”里的担保情况改为“有担保”（《民诉法解释》第五百四十条）。',
  en: 'Foreign-related arbitration takes a guarantee: first say under “Basic information” that one is given (Interpretation art. 540).',
}

const courtBelow = ({ foreign }: Filled, answers: Answers): Mistakes =>
  foreign === 'yes' && !rulesOnForeign(String(only(answers, 'basics').court)) ? { foreign: intermediateCourt } : {}
const intermediateCourt = {
  zh: '涉外仲裁保全由被申请人住所地或者财产所在地的中级人民法院裁定，请核对所选法院（民事诉讼法第二百八十九条）。',
  en: 'An intermediate court of the respondent’s domicile or of the property rules on it: check the court you chose (CPL art. 289).',
}

export const arbitration = single(
  'arbitration',
  { zh: '仲裁信息', en: 'The arbitration' },
  {
    institution: text({ label: { zh: '仲裁机构', en: 'Arbitral institution' }, example: '天津仲裁委员会', max: 80 }),
    number: text({ label: { zh: '仲裁案号', en: 'Arbitration number' }, example: '(2026)津仲字第0123号', max: 60 }),
    acceptedOn: pastDate({ label: { zh: '受理日期', en: 'Accepted on' }, example: '2026-11-02' }),
    foreign: choice(yesOrNo, {
      label: { zh: '是否涉外仲裁', en: 'Is the arbitration foreign-related?' },
      hint: {
        zh: '一方是外国人、外国企业或者在境外居住，或者争议的财产、事实在境外。',
        en: 'A party is foreign or lives abroad, or the disputed property or facts lie abroad.',
      },
      example: 'no',
    }),
  },
  (answers) => stageOf(answers) === 'arbitration',
  { check: guaranteeDue, warn: courtBelow },
)

export const instrument = single(
  'instrument',
  { zh: '生效法律文书', en: 'The effective instrument' },
  {
    body: text({ label: { zh: '作出机关', en: 'Issuing body' }, example: '天津市滨海新区人民法院', max: 80 }),
    number: text({
      label: { zh: '文书字号', en: 'Document number' },
      hint: { zh: '写在文书标题下方。', en: 'It stands below the title.' },
      example: '(2026)津0116民初88号',
      max: 60,
    }),
    content: long({
      label: { zh: '主要内容', en: 'Main content' },
      example: '被申请人于判决生效后十日内支付货款一百万元。',
    }),
    effectiveOn: pastDate({ label: { zh: '生效日期', en: 'Effective on' }, example: '2026-10-20' }),
    performBy: date({ label: { zh: '履行期限届满日', en: 'To be performed by' }, example: '2026-12-20' }),
    owed: money({ label: { zh: '应履行金额（元）', en: 'Amount owed (yuan)' }, example: '1000000.00' }),
  },
  (answers) => stageOf(answers) === 'pre_execution',
  {
    lead: {
      zh: '写明生效法律文书的制作机关、文号和主要内容（《财产保全规定》第一条）；履行期限届满后五日内须申请执行，否则解除（《民诉法解释》第一百六十三条）。',
      en: 'State the issuing body, number and main content (Provisions art. 1). Apply for execution within 5 days after the time for performance, or the measures are lifted (Interpretation art. 163).',
    },
  },
)

const whyItCannotWait = long({
  label: { zh: '情况紧急的理由', en: 'Why it cannot wait' },
  hint: {
    zh: '写明：谁在做什么、何时得知、有何凭证、迟延会造成什么损失。',
    en: 'Say who is doing what, when you learnt of it, what proves it, and what delay would cost you.',
  },
  example: '2026年11月20日得知被申请人已挂牌出售唯一厂房，有中介公告为证。',
})

export const request = single(
  'request',
  { zh: '请求与理由', en: 'Request and reasons' },
  {
    request: long({
      label: { zh: '请求事项', en: 'What you ask the court to do' },
      hint: { zh: '写明保全谁的什么财产、多少数额。', en: 'Say whose property, which, and how much.' },
      example: '请求冻结被申请人名下银行存款人民币一百万元，或查封、扣押其等值财产。',
    }),
    facts: long({
      label: { zh: '事实与理由', en: 'Facts and reasons' },
      hint: { zh: '为什么不保全将使判决难以执行。', en: 'Why a judgment could not be enforced without preservation.' },
      example: '被申请人拖欠货款，近日正在转移账户资金，如不保全将使判决难以执行。',
      max: 4000,
    }),
    urgent: onlyWhere(
      mayBeUrgent,
      optional(
        choice(yesOrNo, {
          label: { zh: '情况是否紧急', en: 'Is it urgent?' },
          hint: {
            zh: '一般五日内裁定。等不了五日的选“是”并写明理由；法院认为确属紧急的，四十八小时内裁定（民事诉讼法第一百零三条）。',
            en: 'The court rules within five days. If that is too late, say yes and why: where the court finds it urgent, it rules within 48 hours (CPL art. 103).',
          },
          example: 'no',
        }),
      ),
    ),
    urgentReason: onlyIf('urgent', ['yes'], whyItCannotWait),
  },
  undefined,
)

export const urgency = single(
  'urgency',
  { zh: '紧急情况', en: 'Urgency' },
  {
    cause: civilCause,
    reason: whyItCannotWait,
    suitPlanned: comingDate({
      label: { zh: '计划起诉或申请仲裁日期', en: 'You plan to sue or file on' },
      example: '2028-12-10',
    }),
  },
  isBeforeSuit,
  {
    lead: {
      zh: '诉前、仲裁前保全限于情况紧急；保全措施采取后三十日内须起诉或申请仲裁，否则解除（民事诉讼法第一百零四条）。',
      en: 'Only urgent cases qualify. Sue or file within 30 days after the measures are taken, or they are lifted (CPL art. 104).',
    },
  },
)

export const act = single(
  'act',
  { zh: '行为', en: 'The act' },
  {
    act: long({
      label: { zh: '请求作出或禁止的行为', en: 'The act to be ordered or forbidden' },
      example: '责令被申请人立即停止销售被控侵权产品。',
    }),
    ip: choice(yesOrNo, {
      label: { zh: '是否知识产权与竞争纠纷', en: 'Is it a dispute over intellectual property or competition?' },
      hint: {
        zh: '例如专利、商标、著作权、商业秘密、不正当竞争；这类行为保全另有规定（法释〔2018〕21号）。',
        en: 'Patents, trademarks, copyright, trade secrets, unfair competition: such acts have rules of their own (Fashi [2018] 21).',
      },
      example: 'yes',
    }),
    period: text({
      label: { zh: '行为保全的期限', en: 'For how long' },
      hint: {
        zh: '由法院在裁定中确定；知识产权案件一般至案件裁判生效时止。',
        en: 'The court fixes it in the ruling; over intellectual property, as a rule until the judgment takes effect.',
      },
      example: '至本案裁判生效之日',
      max: 60,
    }),
  },
  (answers) => typeOf(answers) === 'act',
)

export const evidence = single(
  'evidence',
  { zh: '证据', en: 'The evidence' },
  {
    evidence: long({
      label: { zh: '需要保全的证据', en: 'The evidence to be preserved' },
      example: '被申请人办公电脑中的电子合同及往来邮件。',
    }),
    holder: text({
      label: { zh: '证据保存人及地点', en: 'Who holds it, and where' },
      example: '津海贸易有限公司，滨海新区洞庭路1号',
    }),
    risk: long({
      label: { zh: '可能灭失或难以取得的理由', en: 'Why it may be lost' },
      example: '被申请人正在清退办公场所。',
    }),
  },
  (answers) => typeOf(answers) === 'evidence',
)
