import type { Fen, OrderSeen } from '../providers/payment/port.ts'
import { day, hour } from '../rules/durations.ts'

/** What to do about an order, now that the provider has said how it stands there. */
type Todo = 'wait' | 'create' | 'close' | 'closed' | 'settle' | 'hold'

/** `pay`: it may be paid. `end`: nobody shall pay it any more. `refused`: it shall end, and the provider would not make it. */
export type Aim = 'pay' | 'end' | 'refused'

// biome-ignore format: a table is read by its columns
const table: Record<Aim, Record<OrderSeen['state'], Todo>> = {
  //         missing             open            paid            closed            refunded        unknown
  pay:     { missing: 'create',  open: 'wait',   paid: 'settle', closed: 'closed', refunded: 'hold', unknown: 'wait' },
  // An order that the provider does not know yet is made and closed: one that is still on its way can then open no more.
  end:     { missing: 'create',  open: 'close',  paid: 'settle', closed: 'closed', refunded: 'hold', unknown: 'wait' },
  refused: { missing: 'closed',  open: 'close',  paid: 'settle', closed: 'closed', refunded: 'hold', unknown: 'wait' },
}

/** Nothing is ever decided from silence: only the provider's own word closes an order or settles it. */
export function next(aim: Aim, seen: OrderSeen, amount: Fen, mayExceed = false): Todo {
  const todo = table[aim][seen.state]
  if (todo !== 'settle' || seen.state !== 'paid') return todo
  const fits = mayExceed ? seen.amount >= amount : seen.amount === amount
  return fits ? 'settle' : 'hold'
}

const seconds = [2, 3, 5, 8, 13, 20, 30]

/** When to ask again: soon at first, then every minute; a bank's statement once an hour. */
export const orderAgain = (checks: number, slow: boolean): number => (slow ? hour : (seconds[checks] ?? 60) * 1000)

/** When to try a refund again: from two seconds to an hour apart. */
export const refundAgain = (tries: number): number => Math.min(2000 * 2 ** tries, hour)

/** For so long a refund that is refused is tried again, before a person looks at it. */
export const refundPatience = day
