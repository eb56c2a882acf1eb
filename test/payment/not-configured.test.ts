import { env } from 'cloudflare:workers'
import { afterAll, expect, test } from 'vitest'
import { connect } from '../../src/db/connect.ts'
import { nextLook } from '../../src/payment/clock.ts'
import { look } from '../../src/payment/look.ts'
import type { Till } from '../../src/payment/till.ts'
import { calm } from './calm.ts'
import { account, awaitingFee, fault, move, ordered, paid } from './payer.ts'

afterAll(calm)

const second = 1000
// An hour on, when whatever was open is due.
const later = Date.now() + 3600 * second
const withoutProvider = (id: string): Till => ({
  env,
  id,
  db: connect(env),
  now: () => later,
  provider: async () => null,
})

test('an order whose provider is configured no longer is asked about again, but not every second', async () => {
  const id = await awaitingFee()
  await ordered(id)
  await look(withoutProvider(id))
  const after = await account(id)
  expect(after.orders[0]).toMatchObject({ status: 'pending', seen: 'unknown' })
  expect(nextLook(after, later)).toBeGreaterThan(later + second)
})

test('nor is a refund of one tried every second, and it says why it waits', async () => {
  const id = await awaitingFee()
  await fault(await paid(id), 'refund', 'down', -1)
  await move(id, 'withdraw', 'submitter')
  await look(withoutProvider(id))
  const after = await account(id)
  expect(after.refunds[0]).toMatchObject({ status: 'requested', error: expect.stringContaining('not configured') })
  expect(nextLook(after, later)).toBeGreaterThan(later + second)
})
