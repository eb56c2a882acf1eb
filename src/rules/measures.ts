import type { Said } from '../words/lang.ts'

/** What a court does with a property; where the debtor of a receivable is told not to pay, INT 159. */
export const verbs = {
  freeze: { zh: '冻结', en: 'Freeze' },
  seize: { zh: '查封', en: 'Seize' },
  detain: { zh: '扣押', en: 'Detain' },
  stop_payment: { zh: '通知债务人不得清偿', en: 'Order the debtor not to pay' },
} satisfies Record<string, Said>
type Verb = keyof typeof verbs

/** How one kind of property is preserved: the measure, who carries it out with the court, and for how long at most. */
export type Measure = { verb: Verb; assisting: Said; firstMonths: number; renewalMonths: number; article: Said }

const bodies = {
  bank: { zh: '开户银行', en: 'The bank' },
  provider: { zh: '支付机构', en: 'The payment provider' },
  land: { zh: '不动产登记机构', en: 'The real-estate registry' },
  traffic: { zh: '公安机关交通管理部门', en: 'The vehicle registry' },
  ships: { zh: '船舶登记机关', en: 'The ship registry' },
  market: { zh: '公司登记机关', en: 'The company registry' },
  clearing: { zh: '证券公司、中国证券登记结算公司', en: 'The broker and the securities depository' },
  funds: { zh: '基金登记机构', en: 'The fund registrar' },
  debtor: { zh: '次债务人', en: 'The debtor of the receivable' },
  cnipa: { zh: '国家知识产权局', en: 'The intellectual property office' },
  copyright: { zh: '著作权登记机构', en: 'The copyright registry' },
  court: { zh: '法院现场实施', en: 'The court, on the spot' },
} satisfies Record<string, Said>

const articles = {
  general: { zh: '《民诉法解释》第四百八十五条', en: 'Interpretation art. 485' },
  equity: {
    zh: '《民诉法解释》第四百八十五条；《强制执行股权规定》第六条',
    en: 'Interpretation art. 485; Equity Provisions art. 6',
  },
  receivable: { zh: '《民诉法解释》第一百五十九条、第四百八十五条', en: 'Interpretation arts. 159, 485' },
  listed: { zh: '《冻结上市公司国有股和社会法人股规定》', en: 'Rules on Freezing State-owned and Legal-person Shares' },
  trademark: { zh: '《注册商标权财产保全解释》', en: 'Trademark Preservation Interpretation' },
  patent: { zh: '《审理专利纠纷案件规定》', en: 'Patent Trial Provisions' },
} satisfies Record<string, Said>

const measure = (verb: Verb, body: keyof typeof bodies, months: number, basis: keyof typeof articles = 'general') => ({
  verb,
  assisting: bodies[body],
  firstMonths: months,
  renewalMonths: basis === 'listed' ? 6 : months,
  article: articles[basis],
})

/** One row a kind of property (INT 485 and the special rules). `other` is held to the shortest that fits all things. */
export const measures = {
  bank_deposit: measure('freeze', 'bank', 12),
  e_wallet: measure('freeze', 'provider', 12),
  real_estate: measure('seize', 'land', 36),
  land: measure('seize', 'land', 36),
  vehicle: measure('seize', 'traffic', 24),
  vessel: measure('detain', 'ships', 24),
  equipment: measure('seize', 'court', 24),
  goods: measure('detain', 'court', 24),
  cash: measure('detain', 'court', 24),
  equity: measure('freeze', 'market', 36, 'equity'),
  stock: measure('freeze', 'clearing', 36),
  legal_person_shares: measure('freeze', 'clearing', 12, 'listed'),
  fund: measure('freeze', 'funds', 36),
  bond: measure('freeze', 'clearing', 36),
  receivable: measure('stop_payment', 'debtor', 36, 'receivable'),
  trademark: measure('freeze', 'cnipa', 12, 'trademark'),
  patent: measure('freeze', 'cnipa', 6, 'patent'),
  copyright: measure('freeze', 'copyright', 36),
  other: measure('seize', 'court', 24),
} satisfies Record<string, Measure>
type PropertyKind = keyof typeof measures

/** The row for a clue: by its form, for an intellectual property clue by the kind of right. */
export function measureFor(form: string, right?: string): Measure {
  const kind = form === 'ip' ? (right === 'other' ? 'copyright' : right) : form
  return measures[kind as PropertyKind] ?? measures.other
}
