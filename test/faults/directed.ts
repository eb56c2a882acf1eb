import type { Fault, Point } from '../../src/sandbox/bank/switches.ts'
import type { Op } from './schedule.ts'

/** One course of events, played as it is written. `cases`: those of the list of what may go wrong that it stands for. */
export type Course = { name: string; cases: readonly number[]; ops: readonly Op[] }
const course = (cases: number[], name: string, ...ops: Op[]): Course => ({ name, cases, ops })

const click: Op = { do: 'click', hand: 'own', way: 'wechat' }
const look: Op = { do: 'look', hand: 'own' }
const withdraw: Op = { do: 'withdraw', hand: 'own' }
const deliver: Op = { do: 'deliver' }
const time: Op = { do: 'time' }
const due: Op = { do: 'due' }
const second: Op = { do: 'second' }
const reopen: Op = { do: 'reopen', hand: 'own' }
const replace: Op = { do: 'replace', hand: 'own' }
const pay = (fault: Fault = 'never'): Op => ({ do: 'pay', fault })
const payAndTell: Op = { do: 'pay' }
const lie = (says: 'SUCCESS' | 'CLOSED', fault?: Fault): Op => ({ do: 'lie', says: `TRANSACTION.${says}`, fault })
const bank = (at: Point, does: Fault, times = 1): Op => ({ do: 'break', at, does, times })
const together = (...ops: Op[]): Op => ({ do: 'together', ops })
const byTwin = (op: Extract<Op, { hand: unknown }>): Op => ({ ...op, hand: 'twin' })
const paid = [click, pay(), look]

/** What befalls payments by name: each of these has gone wrong somewhere. */
export const courses: readonly Course[] = [
  // Clicks.
  course([1], 'four clicks at once', together(click, click, click, click), payAndTell, deliver),
  course([1, 32], 'clicks at once by two who both act for it', look, byTwin(look), together(click, byTwin(click))),
  course([2], 'a click after it was paid', ...paid, click),

  // What the provider tells us, and does not tell us.
  course([6], 'paid, and nobody says so', click, pay()),
  course([6], 'paid in time, and the date passes before anybody says so', click, pay(), due),
  course(
    [6, 19],
    'paid, and the bank is silent when the date passes',
    click,
    pay(),
    second,
    bank('query', 'down', 3),
    due,
    look,
  ),
  course([7], 'told twice, while we ask', click, pay('twice'), together(deliver, deliver, look)),
  course([8], 'paid and told before our order is answered', bank('create', 'early'), click),
  course([9], 'told “closed” of what is open', click, lie('CLOSED'), deliver),
  course([9], 'told “closed”, then paid', click, lie('CLOSED'), deliver, pay(), look),
  course([10], 'paid, then told “closed”', click, payAndTell, deliver, lie('CLOSED'), deliver),
  course([11], 'told “paid”, and nobody paid', click, lie('SUCCESS'), deliver, look),
  course([11], 'told “paid” of what is closed', click, withdraw, look, lie('SUCCESS'), deliver, look),
  course([12], 'a forged notice', click, { do: 'forge' }, pay('forged'), deliver),
  course([13], 'a notice of an hour ago', click, pay('old'), deliver),
  course([14], 'another amount in the notice', click, pay('wrong amount'), deliver),
  course([14], 'another amount in the answer', click, pay(), bank('query', 'wrong amount'), look),
  course([9, 10], 'told out of order', click, pay('out of order'), lie('CLOSED'), deliver, deliver),

  // A provider that is away.
  ...(['error', 'down', 'unsigned', 'refuse', 'hang'] as const).map((does) =>
    course([19], `an order is asked for: ${does}`, bank('create', does), click, click, payAndTell, deliver),
  ),
  course([20], 'an order is made, and its answer lost', bank('create', 'lost'), click, click, payAndTell, deliver),
  course([20, 21], 'an order arrives after it was withdrawn', bank('create', 'delayed'), click, withdraw, look),
  course([20, 25], 'an order arrives after another was begun', bank('create', 'delayed'), click, replace, click),
  ...(['error', 'down', 'unsigned', 'lost'] as const).flatMap((does) => [
    course([19], `nothing heard of an open order: ${does}`, click, bank('query', does), look, pay()),
    course([21], `nothing heard of an order that shall end: ${does}`, click, bank('query', does), withdraw, look),
    course([21], `nothing heard when it is closed: ${does}`, click, bank('close', does), withdraw, look, pay()),
  ]),

  // Moves in the middle of a payment.
  course([21], 'withdrawn while it can be paid', click, withdraw, look, pay()),
  course([21], 'withdrawn while it is paid', click, together(withdraw, pay(), look)),
  course([22], 'paid before it was withdrawn, and nobody knew', click, pay(), withdraw, look),
  course([22], 'paid after it was withdrawn', click, withdraw, pay(), look),
  course([21, 23], 'withdrawn after it was paid', ...paid, withdraw, look),
  course([26], 'the old order ends before the new one', click, due, look, reopen, click, pay()),
  course([25], 'two ways at once', click, together(replace, pay()), click, pay()),
  course([27], 'withdrawn twice at once', click, together(withdraw, withdraw)),
  course([28, 32], 'withdrawn at once by two who both act for it', byTwin(withdraw), reopen),
  ...[1, 2, 3].map((n) =>
    course([28, 32], `two moves at once by two who both act for it (${n})`, together(withdraw, byTwin(withdraw))),
  ),
  course([32], 'looked at by two at once', click, pay(), together(look, byTwin(look), look, byTwin(look))),

  // Refunds.
  ...(['lost', 'down', 'error', 'refuse', 'unsigned'] as const).flatMap((does) => [
    course([23, 24], `a refund is asked for: ${does}`, ...paid, bank('refund', does), withdraw, look, time, look),
    course(
      [23],
      `a refund is asked about: ${does}`,
      ...paid,
      bank('refund', 'lost'),
      bank('refund query', does),
      withdraw,
      look,
      look,
    ),
  ]),
]

const ends: readonly [what: string, before: readonly Op[], after: readonly Op[]][] = [
  ['it is begun', [], [click]],
  ['it is paid', [click, pay()], [look]],
  ['it is withdrawn before it is paid', [click], [withdraw, look]],
  ['it is withdrawn after it was paid', paid, [withdraw, look]],
  ['its date passes', [click], [due, look]],
]
const steps = [1, 2, 3, 4, 5, 6, 7, 8]
const fates = ['died before', 'died after', 'lost'] as const

/** Whoever acts ends at each step of each act, or does it and is not told. */
export const crashes: readonly Course[] = ends.flatMap(([what, before, after]) =>
  steps.flatMap((step) =>
    fates.map((way) =>
      course([30, 33], `${way} at step ${step}, when ${what}`, ...before, { do: 'strike', way, step }, ...after),
    ),
  ),
)
