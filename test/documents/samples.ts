import type { ApplicationInput } from '../../src/documents/forms/application.ts'
import type { Party } from '../../src/documents/forms/form.ts'
import { feeGround, type PaymentNoticeInput } from '../../src/documents/forms/payment-notice.ts'
import type { PolicyInput } from '../../src/documents/forms/policy.ts'
import type { RulingInput } from '../../src/documents/forms/ruling.ts'

export const at = Date.parse('2026-11-24T10:00:00+08:00')
export const court = '天津市滨海新区人民法院'

const applicants: Party[] = [
  { role: '申请人', name: '张三', about: ['男', '1985年3月12日出生', '汉族', '住天津市滨海新区第二大街12号'] },
]
const respondents: Party[] = [{ role: '被申请人', name: '津海贸易有限公司', about: ['住所地天津市滨海新区黄海路98号'] }]

export const rulingInput: RulingInput = {
  court,
  outcome: 'granted',
  stage: 'pre_litigation',
  type: 'property',
  parties: { applicants, respondents },
  appliedOn: '2026-11-23',
  request: '冻结被申请人津海贸易有限公司名下银行存款1,000,000.00元',
  guarantee: '天平财产保险股份有限公司出具的保函',
  reasoning: '申请人的申请符合法律规定',
  order: '冻结被申请人津海贸易有限公司名下银行存款800,000.00元，期限一年。\n查封被申请人名下房屋，期限三年。',
  fee: 500000,
  judges: [
    { post: '审判长', name: '赵明' },
    { post: '审判员', name: '钱进' },
    { post: '审判员', name: '孙𬱖㛃' },
  ],
  clerk: '周舟',
}

export const noticeInput: PaymentNoticeInput = {
  payee: court,
  payer: '张三',
  applicationNumber: 'BQ-0116-20261123-000042-7',
  item: '保全申请费',
  ...feeGround,
  amount: 500000,
  payBy: '2026-12-01',
}

export const applicationInput: ApplicationInput = {
  title: '财产保全申请书',
  court,
  applicants: ['张三'],
  sections: [{ title: '基本信息', rows: [['申请法院', court]] }],
  submittedAt: at,
  snapshotSha256: 'a'.repeat(64),
}

export const policyInput: PolicyInput = {
  insurer: { name: '天平财产保险股份有限公司', address: '天津市滨海新区第一大街1号', hotline: '400-000-0000' },
  court,
  cause: '买卖合同纠纷',
  applicants,
  respondents,
  sumInsured: 100_000_000,
  premium: 120_000,
  from: '2026-11-24',
  wording: '《诉讼财产保全责任保险条款》',
}
