import type { Said } from '../words/lang.ts'
import type { PreservationType } from './fee.ts'
import { mustBeOrdered } from './foreign-arbitration.ts'
import type { Fen } from './money.ts'
import { beforeSuit, type Stage } from './stages.ts'

/** Grounds on which the court may do without a guarantee (PROV 9; for evidence INT 98). */
export const waiverGrounds = {
  maintenance_or_labour_claim: {
    zh: '追索赡养费、扶养费、抚育费、抚恤金、医疗费用、劳动报酬、工伤赔偿、交通事故人身损害赔偿',
    en: 'Claim for maintenance, pension, medical costs, wages, work injury or traffic injury',
  },
  domestic_violence_hardship: { zh: '婚姻家庭纠纷中遭受家庭暴力且经济困难', en: 'Domestic violence and hardship' },
  procuratorate_public_interest: { zh: '检察院提起的公益诉讼', en: 'Public-interest suit by a procuratorate' },
  good_samaritan: { zh: '因见义勇为遭受侵害请求损害赔偿', en: 'Harmed while helping others' },
  clear_facts_low_risk: {
    zh: '案件事实清楚、权利义务关系明确，发生保全错误可能性较小',
    en: 'Clear facts and little risk of a wrong preservation',
  },
  financial_institution_applicant: {
    zh: '申请人为商业银行、保险公司等金融机构及其分支机构',
    en: 'The applicant is a bank, an insurer or a branch of one',
  },
  pre_execution: { zh: '执行前保全（法院可以不要求担保）', en: 'Before execution the court may waive it' },
  evidence_without_loss: { zh: '证据保全不会造成损失', en: 'Preserving the evidence causes nobody a loss' },
} satisfies Record<string, Said>
type WaiverGround = keyof typeof waiverGrounds

const inLitigation = [
  'maintenance_or_labour_claim',
  'domestic_violence_hardship',
  'procuratorate_public_interest',
  'good_samaritan',
  'clear_facts_low_risk',
  'financial_institution_applicant',
] as const satisfies WaiverGround[]

/**
 * The grounds open at a stage: none before a suit (CPL 104) or where one must be ordered (INT 540), the six of PROV 9(1)
 * in litigation, PROV 9(2) before execution; for evidence, at every stage, that it causes no loss (INT 98).
 */
export function groundsFor(stage: Stage, ordered = false, type: PreservationType = 'property'): WaiverGround[] {
  const open =
    beforeSuit(stage) || ordered ? [] : stage === 'pre_execution' ? (['pre_execution'] as const) : inLitigation
  return type === 'evidence' ? ['evidence_without_loss', ...open] : [...open]
}

type GuaranteeRule = {
  demand: 'mandatory' | 'court_may_ask' | 'court_may_waive' | 'court_fixes'
  /** The least that must be given, and the most that may be asked for, in fen; null where the court fixes it. */
  floor: Fen | null
  ceiling: Fen | null
  words: Said
  articles: Said
}

/** `ip`: an act in a dispute over intellectual property. */
type Asked = { stage: Stage; type: PreservationType; amount: Fen | null; foreign?: boolean; ip?: boolean }

/** What guarantee the law asks for. The 30 % of litigation is a ceiling on what the court may ask, never a demand. */
export function guaranteeRule(asked: Asked): GuaranteeRule {
  const { stage, type, amount } = asked
  if (mustBeOrdered(asked)) return ordered
  if (type === 'act' && asked.ip) return beforeSuit(stage) ? matchingButDue : matching
  if (type !== 'property') return type === 'act' && beforeSuit(stage) ? fixedButDue : fixed
  if (beforeSuit(stage)) return { ...mandatory, floor: amount }
  if (stage === 'pre_execution') return waivable
  return { ...mayAsk, ceiling: amount === null ? null : Math.floor((amount * 3) / 10) }
}

const mandatory = {
  demand: 'mandatory',
  ceiling: null,
  words: {
    zh: '诉前、仲裁前保全应当提供相当于请求保全数额的担保；情况特殊的，法院可以酌情处理。',
    en: 'Before a suit or arbitration the guarantee must equal the amount asked for; in special cases the court may vary it.',
  },
  articles: { zh: '民事诉讼法第一百零四条；《民诉法解释》第一百五十二条', en: 'CPL art. 104; Interpretation art. 152' },
} as const
const mayAsk = {
  demand: 'court_may_ask',
  floor: null,
  words: {
    zh: '诉讼、仲裁中，法院可以责令提供担保，担保数额不超过请求保全数额的百分之三十。',
    en: 'In litigation or arbitration the court may ask for a guarantee of at most 30 % of the amount.',
  },
  articles: { zh: '民事诉讼法第一百零三条；《财产保全规定》第五条', en: 'CPL art. 103; Provisions art. 5' },
} as const
const ordered: GuaranteeRule = {
  demand: 'mandatory',
  floor: null,
  ceiling: null,
  words: {
    zh: '涉外仲裁保全，法院裁定保全的应当责令提供担保，不提供的裁定驳回；数额由法院决定。',
    en: 'In foreign-related arbitration the court must order a guarantee and fixes its amount; without one it dismisses.',
  },
  articles: { zh: '《民诉法解释》第五百四十条', en: 'Interpretation art. 540' },
}
const waivable: GuaranteeRule = {
  demand: 'court_may_waive',
  floor: null,
  ceiling: null,
  words: { zh: '执行前保全，法院可以不要求提供担保。', en: 'Before execution the court may waive the guarantee.' },
  articles: { zh: '《财产保全规定》第九条第二款', en: 'Provisions art. 9(2)' },
}
const fixed: GuaranteeRule = {
  demand: 'court_fixes',
  floor: null,
  ceiling: null,
  words: {
    zh: '行为保全、证据保全的担保由法院根据案件情况决定。',
    en: 'For act and evidence preservation the court fixes the guarantee.',
  },
  articles: { zh: '《民诉法解释》第九十八条、第一百五十二条', en: 'Interpretation arts. 98, 152' },
}

const fixedButDue: GuaranteeRule = {
  ...fixed,
  words: {
    zh: '诉前、仲裁前行为保全应当提供担保，数额由法院根据案件情况决定。',
    en: 'Before a suit or arbitration a guarantee must be given for act preservation; the court fixes its amount.',
  },
  articles: { zh: '民事诉讼法第一百零四条；《民诉法解释》第一百五十二条', en: 'CPL art. 104; Interpretation art. 152' },
}

// As much as the respondent may lose by the order: only the court can say how much that is.
const matching: GuaranteeRule = {
  ...fixed,
  words: {
    zh: '知识产权行为保全的担保数额，应当相当于被申请人可能因保全遭受的损失，由法院决定。',
    en: 'For an act over intellectual property the guarantee matches what the respondent may lose by the order; the court fixes it.',
  },
  articles: { zh: '知识产权行为保全规定第十一条', en: 'Provisions on Act Preservation in IP Disputes art. 11' },
}

const matchingButDue: GuaranteeRule = {
  ...matching,
  words: {
    zh: '诉前、仲裁前行为保全应当提供担保；知识产权案件的担保数额应当相当于被申请人可能因保全遭受的损失，由法院决定。',
    en: 'Before a suit or arbitration a guarantee must be given; over intellectual property it matches what the respondent may lose by the order, and the court fixes it.',
  },
  articles: {
    zh: '民事诉讼法第一百零四条；知识产权行为保全规定第十一条',
    en: 'CPL art. 104; Provisions on Act Preservation in IP Disputes art. 11',
  },
}

/** What was given in all, and how much it falls short of the least that must be given. */
export function guaranteeSum({ floor }: GuaranteeRule, given: readonly Fen[]): { total: Fen; shortBy: Fen } {
  const total = given.reduce((sum, fen) => sum + fen, 0)
  return { total, shortBy: Math.max(0, (floor ?? 0) - total) }
}
