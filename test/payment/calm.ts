import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { bank, cashierOf, deskOf } from './payer.ts'

/** Applications whose clocks are still running. */
const running = new Set<string>()
export const timed = (id: string) => {
  running.add(id)
  return id
}

/** Stops the clocks that a file of tests has set going: one that rings while the run ends is taken for a failure. */
export async function calm(): Promise<void> {
  for (const id of running) {
    for (const object of [cashierOf(id), deskOf(id)])
      await runInDurableObject(object, (_, state) => state.storage.deleteAlarm())
  }
  running.clear()
  await runInDurableObject(bank(), (_, state) => state.storage.deleteAlarm())
  await env.DB.prepare(
    `update payment_orders set check_at = 0x1fffffffffff where status in ('created', 'pending', 'held')`,
  ).run()
}
