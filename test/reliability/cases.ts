/** What may go wrong with payments and moves, what must come of it, and the tests by whose name it does. */
export type Case = { says: string; proofs: Readonly<Record<string, readonly string[]>> }

const paying = 'payment/paying.test.ts'
const hints = 'payment/hints.test.ts'
const refunds = 'payment/refunds.test.ts'
const wechat = 'providers/payment/wechat.test.ts'
const desk = 'desk.test.ts'
const killed = 'faults/killed.test.ts'
const killedWhilePaying = 'killed again and again while people pay, nothing is lost, doubled or without its effect'

// Numbered as they were first written down; the courses that `npm run faults` plays bear the same numbers.
export const cases: Readonly<Record<number, Case>> = {
  1: {
    says: 'A hundred clicks on “pay” at once are one order and a hundred equal answers.',
    proofs: {
      [paying]: ['a hundred clicks at once are one payment, one order at the bank and a hundred equal answers'],
    },
  },
  2: {
    says: 'A click after success makes no new order.',
    proofs: { [paying]: ['clicked again after success there is nothing to pay'] },
  },
  3: {
    says: 'The same key with the same body is answered as it was.',
    proofs: {
      'partners/idempotency.test.ts': ['gives the same answer again and does the thing once'],
      [desk]: ['the same wish sent twice is granted once and answered alike'],
    },
  },
  4: {
    says: 'The same key with another body is refused, and nothing changes.',
    proofs: { 'partners/idempotency.test.ts': ['refuses the same key with another body, and changes nothing'] },
  },
  5: {
    says: 'Amounts, fees and statuses that a client sends are not believed.',
    proofs: {
      'payment/pages.test.ts': ['amounts, fees, statuses and payees in the form change nothing'],
      [paying]: ['an amount, a payee or an application of one’s own cannot be told'],
      'security/attacks.test.ts': ['carries nothing into the record that its form does not ask'],
    },
  },
  6: {
    says: 'Paid and never told, the case is paid by asking.',
    proofs: {
      [hints]: ['%s: the case is paid once all the same'],
      'payment/clock.test.ts': [
        'passes while the money is on its way: asked, the bank says paid, and the case goes on',
      ],
    },
  },
  7: {
    says: 'Told three times at once is one event.',
    proofs: { [hints]: ['three times at once is one event'] },
  },
  8: {
    says: 'Told before our own order was answered is kept, and settled.',
    proofs: { [hints]: ['before our own order was answered is kept, and settled'] },
  },
  9: {
    says: 'Told “closed” and then “paid” is paid.',
    proofs: { [hints]: ['“closed” and then “paid” is paid; “paid” and then “closed” stays paid'] },
  },
  10: {
    says: 'Told “paid” and then “closed” stays paid.',
    proofs: { [hints]: ['“closed” and then “paid” is paid; “paid” and then “closed” stays paid'] },
  },
  11: {
    says: 'A signed “paid” of what the provider says is closed changes nothing.',
    proofs: { [hints]: ['“paid”, signed, of an order that the bank has closed changes nothing'] },
  },
  12: {
    says: 'A notice with a false signature is refused and not kept.',
    proofs: { [hints]: ['%s is refused', '%s: the case is paid once all the same'] },
  },
  13: {
    says: 'A notice signed an hour ago, or in an hour, is refused.',
    proofs: { [wechat]: ['signed %s is stale'] },
  },
  14: {
    says: 'Another amount than was asked moves nothing, and a person is told.',
    proofs: { [paying]: ['says another amount: nothing moves, and a person is told'] },
  },
  15: {
    says: 'A signed notice of an order that we never made is thanked and kept, and the operator is told.',
    proofs: {
      [hints]: ['signed, of an order that we never made: thanked, kept, the operator told, and nothing changed'],
    },
  },
  16: {
    says: 'A notice of another application’s order moves that one only.',
    proofs: { [hints]: ['of one application’s order moves that one only'] },
  },
  17: {
    says: 'A notice that was changed after signing, or read and written again, is refused.',
    proofs: { [wechat]: ['with one byte more is forged', 'whose JSON was read and written again is forged'] },
  },
  18: {
    says: 'A notice that says the same name twice is not read.',
    proofs: {
      [hints]: ['signed, but with a name twice, outside or inside: it could be read in two ways, so it is not read'],
    },
  },
  19: {
    says: 'A provider that fails or hangs when an order is made: “confirming”, and one order later.',
    proofs: {
      [paying]: ['%s on the first try: the payer sees “confirming”, and there is one order later'],
      'payment/pages.test.ts': [
        'is told “confirming”, not “failed”, while the provider is silent; nothing else can begin',
      ],
    },
  },
  20: {
    says: 'An order that was made, its answer lost, is the same order when it is asked for again.',
    proofs: { [paying]: ['refuses after it had made the order and lost the answer: that one is closed there first'] },
  },
  21: {
    says: 'Withdrawn while somebody pays, the order is closed or the money goes back.',
    proofs: { [refunds]: ['withdrawn in the very moment of paying: never kept (%i)'] },
  },
  22: {
    says: 'Paid after the withdrawal, all of it goes back once.',
    proofs: { [refunds]: ['paid after withdrawal: all of it, once'] },
  },
  23: {
    says: 'A refund whose answer is lost is one refund under the same number.',
    proofs: { [refunds]: ['the bank’s answer to the refund is %s: one refund under the same number'] },
  },
  24: {
    says: 'A refund that the provider refuses is tried for a day, and then a person looks at it.',
    proofs: { [refunds]: ['refused by the bank: tried for a day, and then a person looks at it'] },
  },
  25: {
    says: 'Of two payments one counts, and the other goes back.',
    proofs: { [paying]: ['what was paid on the first goes back in full, and does not pay the second'] },
  },
  26: {
    says: 'Where another notice takes the place of the first, the order of the first is closed at the provider before.',
    proofs: { [paying]: ['makes the first void; its order is closed at the bank before another begins'] },
  },
  27: {
    says: 'To issue before payment, to approve twice or to withdraw after issue is refused, and nothing is recorded.',
    proofs: {
      'partners/guarantees.test.ts': [
        'every event in every status: open moves move, all others are refused and change nothing',
      ],
      'apply/bad-input.test.ts': [
        'is refused in words',
        'pressing submit twice submits once, and both lead to the case',
      ],
    },
  },
  28: {
    says: 'Of a clerk and an applicant who decide at once, one wins and the other is told.',
    proofs: {
      [desk]: ['two desks acting for one application cannot both move it'],
      'office/stale-page.test.ts': ['a clerk and a litigant who decide at once: one is done, and the other told (%i)'],
    },
  },
  29: {
    says: 'Who decides on a page of before is told that the case has moved on.',
    proofs: {
      [desk]: ['a wish made on an older page is refused'],
      'office/stale-page.test.ts': [
        'a clerk who decides on a page of before a withdrawal is told how it stands, and nothing happens',
        'a litigant who withdraws on a page of before the fee was asked for is told so, and can then withdraw',
      ],
    },
  },
  30: {
    says: 'Whoever acts may end at any step: the work is taken up again and done once.',
    proofs: { [killed]: ['is caught: %s', killedWhilePaying] },
  },
  31: {
    says: 'The server may be killed while people pay.',
    proofs: { [killed]: [killedWhilePaying] },
  },
  32: {
    says: 'Two who both act for one application, each believing to be the only one, do no harm.',
    proofs: { [killed]: ['is caught: %s'], [desk]: ['two desks acting for one application cannot both move it'] },
  },
  33: {
    says: 'A write that landed, its answer lost, is answered as done when it is asked for again.',
    proofs: { [killed]: [killedWhilePaying], [desk]: ['the same wish sent twice is granted once and answered alike'] },
  },
  34: {
    says: 'While the database is away people are told so, no notice is thanked for, and afterwards nothing is lost.',
    proofs: {
      'payment/outage.test.ts': [
        'while the database is away a notice is not thanked for, and afterwards nothing is lost',
        'while the database is away people are told to come back in a minute',
      ],
    },
  },
  35: {
    says: 'An alarm may ring twice, an hour late or never.',
    proofs: {
      'payment/alarm-rings.test.ts': [
        'rings twice at once: paid once, booked once',
        'rings twice for a refund: the money goes back once',
        'rings an hour late: what was due is done then',
        'is set again each time it rings and the bank says nothing, and not once all is done',
        'that is lost, as after its last try has failed: the sweep takes the work up again',
        'that is lost: the sweep pokes what is left open, and each thing is done once',
      ],
    },
  },
  36: {
    says: 'While a deployment spreads, the messages of the version before are understood.',
    proofs: {
      'payment/messages.test.ts': [
        'to the Cashier, %s',
        'to the Desk, %s',
        'from the Cashier to the Desk: a payment that an older Cashier settles',
      ],
    },
  },
  37: {
    says: 'After the database was taken back, every payment it has lost is listed, and its cases stand still.',
    proofs: {
      'after/anchors.test.ts': [
        'after the database was taken back, every payment it has lost is listed, and its cases stand still',
      ],
    },
  },
  38: {
    says: 'A history that is not the one that was anchored raises the alarm and moves no more.',
    proofs: { 'after/anchors.test.ts': ['%s: the operator is told, and nothing moves in it any more'] },
  },
}
