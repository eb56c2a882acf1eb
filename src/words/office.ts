import type { Effect } from '../kinds/kind.ts'
import type { Said } from './lang.ts'

const said = (zh: string, en: string): Said => ({ zh, en })

export const officeWords = {
  queue: said('待办案件', 'Waiting for you'),
  everything: said('本院全部案件', 'All cases of this court'),
  waiting: {
    you: said('等申请人处理', 'Waiting for the applicant'),
    court: said('等本院处理', 'Waiting for this court'),
    insurer: said('等保险公司处理', 'Waiting for the insurer'),
    nobody: said('已结束', 'Finished'),
  },
  empty: said('没有等待您处理的案件。', 'Nothing waits for you.'),
  order: said('按法定期限排列，最紧的在前。', 'In order of the legal time left, the shortest first.'),
  overdue: said('已超期', 'Overdue'),
  fee: said(
    '按法定标准计算的申请费：{fee} 元（{article}）',
    'The fee by the statutory formula: {fee} yuan ({article})',
  ),
  changes: said('补正前后的变化', 'What the correction changed'),
  before: said('原为', 'Before'),
  now: said('现为', 'Now'),
  added: said('新增', 'Added'),
  gone: said('已删除', 'Removed'),
  nothingChanged: said('重新提交的内容没有变化。', 'Nothing was changed.'),
  note: said('补正意见', 'What must be corrected'),
  otherNote: said('其他需要补正的内容', 'Anything else to correct'),
  decide: said('处理', 'Decide'),
  follows: said('随后：', 'Then:'),
  effects: {
    'tell submitter': said('短信告知申请人', 'the applicant is told by text message'),
    'tell insurer': said('告知保险公司', 'the insurer is told'),
    'tell court system': said('告知法院业务系统', 'the court’s own system is told'),
    'serve ruling': said('出具裁定书并送达申请人', 'the ruling is issued and served'),
    'send payment notice': said('发出缴费通知书', 'the payment notice is sent'),
    'send receipt': said('出具缴费凭证', 'the receipt is issued'),
    'settle payments': said('未完成的付款被关闭', 'payments under way are closed'),
    'void letter': said('保函失效', 'the letter of guarantee is void'),
    'use guarantee': said('保函记为已使用', 'the letter of guarantee is used'),
  } satisfies Record<Effect, Said>,
  signedInAs: said('{name}，{court}', '{name}, {court}'),
  masked: said(
    '证件号码、电话和账号已遮盖。填写查看理由后显示完整内容。',
    'Document numbers, phones and accounts are masked. Give a reason to see them in full.',
  ),
  papers: said('材料', 'Papers'),
  another: said(
    '您已以另一岗位办理过本案，这一步须由其他人员办理。',
    'You have acted in this case in another post, so somebody else must take this step.',
  ),
  periods: said('各项财产的措施和最长期限', 'The measure for each property, and how long it may last'),
  clue: said('财产线索', 'Property clue'),
  measure: said('措施', 'Measure'),
  assisting: said('协助执行', 'Carried out with'),
  atMost: said('最晚到期日', 'Until at most'),
}
