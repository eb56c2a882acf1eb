import { hintsFollowed } from '../db/payment/hints.ts'
import { advance } from './advance.ts'
import { keepTime } from './clock.ts'
import { unsettled } from './open-now.ts'
import { giveBack } from './refund.ts'
import { accountIn, type Till } from './till.ts'

/**
 * Looks at everything that is due, and at `number` even where it is not. Where the application stands still, what the
 * providers say is noted, and nothing is given back or allowed to lapse.
 */
export async function look(till: Till, number?: string): Promise<void> {
  const began = till.now()
  const { orders, refunds, frozen } = await accountIn(till)
  const due = orders.filter((order) => unsettled(order) && order.checkAt <= began)
  for (const one of new Set([...due.map((order) => order.number), ...(number ? [number] : [])]))
    await follow(till, one, began)
  if (frozen) return
  const going = refunds.filter(
    ({ status, checkAt, orderNumber }) => status === 'requested' && (checkAt <= began || orderNumber === number),
  )
  for (const refund of going) await giveBack(till, refund)
  await keepTime(till, await accountIn(till))
}

async function follow(till: Till, number: string, began: number): Promise<void> {
  if (await advance(till, number)) await hintsFollowed(till.db, number, began)
}
