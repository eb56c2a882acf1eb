import { type Said, said } from '../../words/lang.ts'
import { roomWords } from '../../words/rooms.ts'

export const words = {
  title: roomWords.finance,
  settlement: said('结算表', 'Settlement'),
  month: said('月份', 'Month'),
  payee: said('收款单位', 'Payee'),
  before: said('期初', 'Before'),
  received: said('收入', 'Received'),
  returned: said('退出', 'Given back'),
  after: said('期末', 'After'),
  inYuan: said('{what}（元）', '{what} (yuan)'),
  csv: said('下载（CSV）', 'Download (CSV)'),
  show: said('查看', 'Show'),
  differences: said('未处理的差异', 'Open differences'),
  none: said('没有。', 'None.'),
  quietDay: said('{provider}：{from} 没有收付，无需处理。', '{provider}: nothing came in or went back on {from}.'),
  quietDays: said(
    '{provider}：{from} 至 {to} 之间有 {n} 天没有收付，无需处理。',
    '{provider}: nothing came in or went back on {n} days between {from} and {to}.',
  ),
  provider: said('渠道', 'Provider'),
  day: said('日期', 'Day'),
  number: said('编号', 'Number'),
  kind: said('类型', 'Kind'),
  see: said('办理', 'See to it'),
  note: said('说明', 'Note'),
  runs: said('对账记录', 'Reconciliations'),
  run: said('立即对账', 'Reconcile now'),
  counts: said(
    '{orders} 笔订单，{lines} 笔账单，{entries} 笔总账，{differences} 处差异',
    '{orders} orders, {lines} statement lines, {entries} ledger entries, {differences} differences',
  ),
  refunds: said('待处理的退款', 'Refunds that wait for a person'),
  refundsOfOrder: said('退款', 'Refunds'),
  held: said('金额不符、待核对的款项', 'Money of another amount than was due'),
  returnAll: said('原路退回全部', 'Give all of it back'),
  came: said('应收 {due}，实收 {paid}', 'due {due}, came in {paid}'),
  agree: said('同意退款', 'Agree'),
  decline: said('不同意', 'Decline'),
  retry: said('重新尝试', 'Try again'),
  inTheirWords: said('渠道的原话：“{words}”', 'In the provider’s own words: “{words}”'),
  wentBack: said(
    '渠道退出了 {back}，与应退的 {due} 不符。请向渠道核实。',
    '{back} went back, and {due} was due. Ask the provider.',
  ),
  secondPerson: said('需要另一位工作人员复核。', 'Another person has to agree.'),
  samePerson: said('不能由同一人提出并复核。', 'The one who asked cannot agree.'),
  nobodyElse: said(
    '本院目前没有另一位财务人员：银行流水入账、较大金额的退款须由第二人复核，在此之前不能办结。请管理员为第二位财务人员开通账号并登录一次。',
    'This court has no other finance officer. Settling transfers and larger refunds take a second person and wait until there is one: have a second account made for finance, and signed in with once.',
  ),
  statements: said('待复核的银行流水', 'Lines of the bank that wait for a second person'),
  statementAsked: said(
    '{officer} 于 {time} 提交，{lines} 笔，合计 {sum}。',
    '{officer} handed them in on {time}: {sum} in all, lines: {lines}.',
  ),
  compare: said(
    '请与银行出具的流水逐笔核对，一致的才同意入账。',
    'Compare each line with what the bank itself shows; agree only where they are the same.',
  ),
  agreeStatement: said('核对一致，同意入账', 'They are the same: settle them'),
  refuseStatement: said('不一致，退回', 'They are not: send back'),
  colleague: said(
    '另一位同事已先处理。下面是最新情况。',
    'A colleague has seen to it already. This is how it stands now.',
  ),
  dayToRun: said('对账日期', 'Day to reconcile'),
  findBy: said('订单号、通知书编号或者退款编号', 'Number of the order, the notice or the refund'),
  noOrder: said('本院没有这个编号的订单。', 'This court has no order of that number.'),
  unmatched: said('尚未认领的流水', 'Lines that belong to nobody yet'),
  byRule: said('系统按规则', 'By rule'),
  order: said('订单', 'Order'),
  application: said('申请', 'Application'),
  find: said('查找订单', 'Find an order'),
  status: said('状态', 'Status'),
  amount: said('金额', 'Amount'),
  propose: said('提出退款', 'Propose a refund'),
  proposeHint: said(
    '一笔订单累计退款超过 {limit} 元的，需要另一位工作人员复核。',
    'Above {limit} yuan of one order, in one or in parts, another person has to agree.',
  ),
  cause: said('原因', 'Cause'),
  tooMuch: said('不超过尚可退还的 {left} 元。', 'At most the {left} yuan that are left.'),
  noteHint: said('写明依据，复核人和审计都会看到。', 'On what ground; whoever agrees reads it, and the auditors.'),
  refundAmount: said('退款金额（元）', 'Amount to give back (yuan)'),
  vouchers: said('转账凭证', 'Transfer slips'),
  toFinance: said('返回财务', 'Back to finance'),
} satisfies Record<string, Said>

/** What there may be nothing of, as it stands within that sentence and not above a list. */
export const nothingWords = {
  of: said('目前没有：{which}。', 'Nothing at present: {which}.'),
  statements: said('待复核的银行流水', 'lines of the bank that wait for a second person'),
  differences: said('未处理的差异', 'open differences'),
  refunds: said('待处理的退款', 'refunds that wait for a person'),
  held: said('金额不符、待核对的款项', 'money of another amount than was due'),
  unmatched: said('尚未认领的流水', 'lines that belong to nobody yet'),
} satisfies Record<string, Said>

/** What was done, on the page that comes next. */
export const doneWords = {
  ran: said('对账已完成，结果如下。', 'Reconciled; this is what was found.'),
  settled: said('这处差异已标记为已处理，您的说明已记录。', 'The difference is marked as settled, with your note.'),
  matched: said(
    '流水已认领，待另一位财务人员复核后入账。',
    'The line was matched; it counts once another finance officer agrees.',
  ),
  aside: said('流水已标明不入账，您写的依据已记录。', 'The line was set aside, with the ground that you gave.'),
  again: said('流水已恢复，等待认领。', 'The line waits again.'),
  agreedLines: said('已同意入账，流水归入各自的订单。', 'Agreed: each line counts for its order now.'),
  sentBackLines: said(
    '流水已退回，没有入账，可以重新认领。',
    'Sent back: nothing counts, and the lines can be matched anew.',
  ),
  proposed: said(
    '退款已提出，是否需要另一人复核见下。',
    'The refund was proposed; below stands whether another person has to agree.',
  ),
  agreed: said('已同意退款，款项正在原路退回。', 'Agreed: the money is on its way back.'),
  declined: said('已决定不退款。', 'Declined: nothing goes back.'),
  retried: said('已重新尝试退款，结果稍后可见。', 'Tried again; what comes of it is seen in a moment.'),
  returned: said(
    '已提出原路退回全部款项；金额较大的，待另一人复核。',
    'All of it is to go back; a larger sum once another person agrees.',
  ),
} satisfies Record<string, Said>
