import { connect } from '../../src/db/connect.ts'
import { accountOf } from '../../src/db/payment.ts'
import { sandboxBank } from '../../src/sandbox/bank/line.ts'
import { atRest } from './case.ts'

/** No more faults: the clocks that run in production are given their time. False where something never comes to rest. */
export async function quiet(env: Env, id: string): Promise<boolean> {
  const bank = sandboxBank(env)
  const cashier = env.CASHIER.getByName(id)
  for (let turn = 0; turn < 40; turn++) {
    const account = await accountOf(connect(env), id)
    for (const { number } of account?.notices ?? []) await bank.clear(number.replaceAll('-', ''))
    for (const { number } of account?.orders ?? []) await cashier.look(number)
    if (turn > 0 && (await atRest(env, id))) return true
    await scheduler.wait(turn < 5 ? 60 : 250)
  }
  return false
}
