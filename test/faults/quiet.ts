import { connect } from '../../src/db/connect.ts'
import { accountOf } from '../../src/db/payment/read.ts'
import { sandboxBank } from '../../src/sandbox/bank/line.ts'
import { hintsOf } from '../payment/hints-of.ts'
import { atRest } from './case.ts'
import type { Hands } from './hands.ts'
import { passTime } from './ops.ts'

/** No more faults, and time for the clocks that run in production. False where something never comes to rest. */
export async function quiet(env: Env, hands: Hands, id: string): Promise<boolean> {
  for (let turn = 0; turn < 30; turn++) {
    await timePasses(env, hands, id)
    if (turn > 0 && (await atRest(env, id))) return true
    await scheduler.wait(turn < 5 ? 60 : 250)
  }
  return false
}

const hour = 3_600_000

// Whatever waits for a moment finds that it has come; what no clock was set for is not looked at.
async function timePasses(env: Env, hands: Hands, id: string): Promise<void> {
  const account = await accountOf(connect(env), id)
  for (const { number } of account?.notices ?? []) await sandboxBank(env).clear(number.replaceAll('-', ''))
  await sandboxBank(env).deliver(Date.now() + hour)
  await passTime({ env, id })
  await hands.ring(id)
  // The sweep's part: what a provider said and nobody followed.
  const said = await hintsOf(connect(env), account?.orders.map(({ number }) => number) ?? [])
  for (const { orderNumber, appliedAt } of said)
    if (appliedAt === null) await hands.cashier(id, 'own').look(orderNumber)
}
