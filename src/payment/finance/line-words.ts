import { type Said, said } from '../../words/lang.ts'

/** About the bank’s statement and its lines. */
export const lineWords = {
  line: said('未认领的流水', 'A line that belongs to nobody yet'),
  time: said('交易时间', 'Time'),
  serial: said('流水号', 'Serial'),
  other: said('对方户名', 'Counterparty'),
  remark: said('附言', 'Remark'),

  upload: said('银行流水（CSV）', 'The bank’s statement (CSV)'),
  import: said('导入', 'Import'),
  noStatement: said('请选择银行导出的流水文件。', 'Choose the file that the bank exported.'),
  uploadHint: said(
    '需含流水号、交易时间、收入或贷方发生额，可含附言、对方户名、支出。重复导入不会重复入账。',
    'With serial, time and credit; remark, counterparty and debit where there are. Importing twice adds nothing twice.',
  ),
  imported: said(
    '导入 {lines} 笔新流水，自动核对 {matched} 笔，待另一位财务人员复核后入账。',
    '{lines} new lines imported, {matched} matched by themselves; they count once another finance officer agrees.',
  ),
  importedOurs: said(
    '导入 {lines} 笔新流水，自动核对 {matched} 笔，待另一位财务人员复核后入账；另有 {elsewhere} 笔写明的是其他法院的缴费通知，没有导入，由该院财务办理。',
    '{lines} new lines imported, {matched} matched by themselves; they count once another finance officer agrees. {elsewhere} name payment notices of other courts and were left alone: those courts’ finance offices see to them.',
  ),

  match: said('认领到订单', 'Match to order'),
  matchRefund: said('认领到退款', 'Match to refund'),
  order: said('订单号、通知书编号或者申请编号', 'Number of the order, the notice or the application'),
  orderHint: said(
    '待另一位财务人员复核后入账。金额与应缴不符的，会先请您核对。',
    'It counts once another finance officer agrees. Where another amount is due, you are asked to look again first.',
  ),
  refund: said('退款编号、订单号或者申请编号', 'Number of the refund, the order or the application'),
  refundHint: said('金额须与这笔退款相同。', 'The amount must be that of the refund.'),
  noMatch: said(
    '本院没有等待转账的这个订单，请核对编号（例如 JF20261124…P1）。付款人没有选择银行转账的，没有订单可以认领：请退回款项，或者请付款人先选择银行转账。',
    'No order of that number waits for a transfer at this court; it looks like JF20261124…P1. Where the payer did not choose a transfer there is none: send the money back, or have the payer choose it first.',
  ),
  noMatchRefund: said(
    '本院没有等待转出的这笔退款，或者金额不同，或者不止一笔，请核对退款编号（例如 JF20261124…P1R1）。',
    'No refund of that number and amount waits to go out at this court, or more than one does; a refund’s number looks like JF20261124…P1R1.',
  ),
  lookAgain: said(
    '还没有认领：请核对下面标出的金额，无误的，再次提交。',
    'Nothing is matched yet: compare the amounts that are marked, and send it again if they are right.',
  ),

  ofOrder: said('银行流水', 'Lines of the bank'),
  toAgree: said('待另一位财务人员复核', 'another finance officer has to agree'),

  aside: said('不入账', 'Set aside'),
  asideLead: said(
    '利息、手续费、误转到本院的款项等，不属于任何订单的，在这里写明，不再等待认领。',
    'Interest, charges, money sent here by mistake: what is of no order is noted here and waits no longer.',
  ),
  why: said('原因', 'Why'),
  asideNote: said('依据', 'On what ground'),
  asideHint: said(
    '与您的姓名和时间一起记录，不能修改。已退回的，写明退款的流水号。',
    'Recorded with your name and the time, and never changed. Where it went back, name the serial of that.',
  ),
  lately: said('近期不入账的流水', 'Lines that were set aside lately'),
  setBy: said('{why}：{note}（{officer}，{time}）', '{why}: {note} ({officer}, {time})'),
  again: said('恢复待认领', 'Take up again'),
} satisfies Record<string, Said>

/** Why a line pays nothing here. */
export const asideWords = {
  not_ours: said('不是本院的保全费用', 'Not a fee of this court'),
  returned: said('已退回付款人', 'Sent back to the payer'),
} satisfies Record<string, Said>

/** What is looked at twice before a line is matched. */
export const doubtWords = {
  less: said(
    '本笔 {came} 元，这个订单尚缺 {due} 元：其余款项到账后才算缴清。',
    '{came} yuan came in and {due} are still due: it counts once the rest is in.',
  ),
  more: said(
    '本笔 {came} 元，这个订单尚缺 {due} 元：多出的部分要退回付款人。',
    '{came} yuan came in and {due} are still due: what is too much goes back to the payer.',
  ),
  ended: said(
    '本笔 {came} 元，这个订单尚缺 {due} 元，但已经结束：申请不再等待缴费的，全部退回付款人；金额不足的，留待核对。',
    '{came} yuan came in and {due} are due, but the order has ended: where nothing is waited for any more, all of it goes back; less than is due waits for somebody to look.',
  ),
} satisfies Record<string, Said>

/** Why a statement was not taken in, and where. */
export const badLineWords = {
  headings: said(
    '第 1 行无法读取：应当是标题行，含流水号、交易时间、收入（或者贷方发生额）。没有导入任何内容。请从网上银行导出 CSV 格式，不要改动标题。',
    'Line 1 cannot be read: it should be the headings, with serial, time and credit. Nothing was imported. Export it from the bank as CSV and leave the headings as they are.',
  ),
  serial: said(
    '第 {line} 行无法读取：没有流水号。没有导入任何内容。',
    'Line {line} cannot be read: it has no serial. Nothing was imported.',
  ),
  time: said(
    '第 {line} 行无法读取：交易时间应当像 2026-11-24 08:30:00。没有导入任何内容。',
    'Line {line} cannot be read: a time looks like 2026-11-24 08:30:00. Nothing was imported.',
  ),
  amount: said(
    '第 {line} 行无法读取：收入、支出应当有一项是金额，例如 5000.00。没有导入任何内容。',
    'Line {line} cannot be read: either credit or debit should be an amount such as 5000.00. Nothing was imported.',
  ),
} satisfies Record<string, Said>
