import { type Said, said } from '../../words/lang.ts'

export const differenceWords = {
  one: said('一处差异', 'A difference'),
  ours: said('订单', 'Orders'),
  theirs: said('渠道账单', 'Statement'),
  ledger: said('总账', 'Ledger'),
  toOrder: said('查看订单', 'See the order'),
  settle: said('标记为已处理', 'Mark as settled'),
  settleHint: said(
    '写明查明的原因和处理结果，与您的姓名和时间一起记录。',
    'What was found out and done; it is recorded with your name and the time.',
  ),
  changed: said(
    '这处差异的金额在您打开以后有了变化，请看过现在的金额，再标记。',
    'The amounts have changed since you opened this: see what they are now, then settle it.',
  ),
  before: said('上次标记时的说明：{note}', 'Noted when it was settled before: {note}'),
  lately: said('近期标记为已处理的差异', 'Differences that were settled lately'),
  settledBy: said('{note}（{officer}，{time}）', '{note} ({officer}, {time})'),
} satisfies Record<string, Said>

/** Why a day was not compared. */
export const notRunWords = {
  'not ready': said(
    '{provider}的账单还没有生成，没有对账。一般次日上午九点之后可以下载，请到时再试。',
    '{provider} has not made its statement yet, so nothing was compared. It is mostly there from nine in the morning after: try then.',
  ),
  refused: said(
    '{provider}没有给出账单，没有对账。对方的原话：“{why}”',
    '{provider} gave no statement, so nothing was compared. In its own words: “{why}”',
  ),
  unknown: said(
    '{provider}的账单没有取得，或者无法读懂，没有对账。请稍后再试；多次不成的，联系技术人员（{why}）。',
    'The statement of {provider} did not come or cannot be read, so nothing was compared. Try again later; where it goes on, call the technicians ({why}).',
  ),
} satisfies Record<string, Said>

export const kindWords = {
  payment: said('缴费', 'Payment'),
  refund: said('退款', 'Refund'),
} satisfies Record<string, Said>

/** What a difference means, and what to do where it does not disappear by itself. */
export const meaningWords = {
  held: said(
    '到账金额与应缴金额不符，正等待处理：请先处理“{there}”中的这一笔，再对账一次。',
    'Another amount came in than was due, and waits for somebody: see to it under “{there}”, and reconcile again.',
  ),
  ledger: said(
    '订单与账单一致，总账不符。请不要手工调整，联系技术人员。',
    'Orders and statement agree, the ledger does not. Change nothing by hand: call the technicians.',
  ),
  payment: {
    unknownToUs: said(
      '渠道收到了这笔款项，我们没有登记。系统已自动查询，请稍后再对账一次；仍未消失的，请核对是否为本院款项。',
      'The provider took it and we do not know of it. It has been asked already: reconcile again in a moment, and where it stays, see whether the money is this court’s.',
    ),
    unknownToThem: said(
      '我们登记了，渠道账单里没有。请先看前后两天的账单，再联系渠道。',
      'We have it and the statement does not. See whether it stands under the day before or after, then ask the provider.',
    ),
    more: said(
      '渠道收到的比我们登记的多。请向渠道核实，多收的由渠道原路退回付款人，再在这里写明。',
      'The provider took more than we have. Ask it; what is too much the provider sends back to the payer, and you note that here.',
    ),
    less: said(
      '渠道收到的比我们登记的少。请向渠道核实；确实少收的，联系付款人补足，再在这里写明。',
      'The provider took less than we have. Ask it; where less came in, have the payer make it up, and note that here.',
    ),
  },
  refund: {
    unknownToUs: said(
      '渠道退出了这笔款项，我们没有登记。系统已自动查询，请稍后再对账一次；仍未消失的，向渠道查明由谁发起。',
      'The provider sent it back and we do not know of it. It has been asked already: reconcile again in a moment, and where it stays, ask the provider who did it.',
    ),
    unknownToThem: said(
      '我们登记为已退回，渠道账单里没有，付款人可能还没有收到。请先看前后两天的账单，再联系渠道。',
      'We have it as gone back and the statement does not: the payer may not have it. See whether it stands under the day before or after, then ask the provider.',
    ),
    more: said(
      '渠道退出的比我们登记的多。请向渠道核实，再在这里写明。',
      'The provider sent back more than we have. Ask it, and note here what came of it.',
    ),
    less: said(
      '渠道退出的比我们登记的少，付款人没有收足。请向渠道核实，再在这里写明。',
      'The provider sent back less than we have: the payer lacks some. Ask it, and note here what came of it.',
    ),
  },
} satisfies Record<string, Said | Record<string, Said>>
