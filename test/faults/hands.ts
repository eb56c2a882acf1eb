import { connect } from '../../src/db/connect.ts'
import type { Desk } from '../../src/desk.ts'
import { begin, replace } from '../../src/payment/begin.ts'
import type { Cashier } from '../../src/payment/cashier.ts'
import { look } from '../../src/payment/look.ts'
import type { Till } from '../../src/payment/till.ts'
import { paymentProvider } from '../../src/providers/payment/index.ts'
import { onShakyGround, type Strike } from './shaky.ts'

/** `twin`: a second object for the same application, that believes itself to be the only one. */
export type Hand = 'own' | 'twin'

/** Whoever acts for an application. */
export type Hands = {
  desk: (id: string, hand: Hand) => Pick<Desk, 'apply' | 'wake'>
  cashier: (id: string, hand: Hand) => Pick<Cashier, 'begin' | 'look' | 'replace' | 'wake'>
  /** What befalls whoever acts for it next. */
  strike: (id: string, what: Strike) => void
  /** Lets the alarms ring that are set: what is set for nothing, or too late, does not ring. */
  ring: (id: string) => Promise<void>
}

/** Where there are no twins, the second one works past the queue of the first. */
export const pastTheQueue = (env: Env, id: string): Pick<Cashier, 'begin' | 'look' | 'replace' | 'wake'> => {
  const ground = onShakyGround(env)
  const till: Till = {
    env: ground,
    id,
    db: connect(ground),
    now: () => Date.now(),
    provider: (name) => paymentProvider(env, name),
  }
  return {
    begin: (asked) => begin(till, asked),
    look: (order) => look(till, order),
    replace: (order) => replace(till, order),
    wake: () => env.CASHIER.getByName(id).wake(),
  }
}

const hour = 3_600_000
/** As if the time had come: an alarm that is set for within the slowest rhythm there is rings now. */
export async function ringNow(object: { alarm?: unknown }, { storage }: DurableObjectState): Promise<void> {
  const at = await storage.getAlarm()
  if (at === null || at > Date.now() + 1.1 * hour) return
  await storage.deleteAlarm()
  await (object.alarm as () => Promise<void>).call(object)
}
