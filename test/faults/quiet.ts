import { connect } from '../../src/db/connect.ts'
import { accountOf } from '../../src/db/payment.ts'
import { hintsOf } from '../../src/db/payment-hints.ts'
import { sandboxBank } from '../../src/sandbox/bank/line.ts'
import { atRest } from './case.ts'

/** No more faults, and time for the clocks that run in production. False where something never comes to rest. */
export async function quiet(env: Env, id: string): Promise<boolean> {
  for (let turn = 0; turn < 40; turn++) {
    await timePasses(env, id)
    if (turn > 0 && (await atRest(env, id))) return true
    await scheduler.wait(turn < 5 ? 60 : 250)
  }
  return false
}

// Whatever waits for a moment finds that it has come; what waits for nothing is not looked at.
async function timePasses(env: Env, id: string): Promise<void> {
  const account = await accountOf(connect(env), id)
  for (const { number } of account?.notices ?? []) await sandboxBank(env).clear(number.replaceAll('-', ''))
  await env.DB.batch([
    env.DB.prepare('update payment_orders set check_at = 0 where application_id = ?').bind(id),
    env.DB.prepare('update payment_refunds set check_at = 0 where application_id = ?').bind(id),
  ])
  const cashier = env.CASHIER.getByName(id)
  await cashier.look()
  const said = await hintsOf(connect(env), account?.orders.map(({ number }) => number) ?? [])
  for (const { orderNumber, appliedAt } of said) if (appliedAt === null) await cashier.look(orderNumber)
}
