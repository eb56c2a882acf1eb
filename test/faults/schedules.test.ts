import { env } from 'cloudflare:workers'
import { afterAll, expect, test } from 'vitest'
import { calm, timed } from '../payment/calm.ts'
import { newCase } from './case.ts'
import { judge } from './judge.ts'
import { perform } from './ops.ts'
import { quiet } from './quiet.ts'
import { scheduleOf } from './schedule.ts'

afterAll(calm)

// A few of the schedules that `npm run faults` plays by the hundred, with the server killed in between.
test.for(Array.from({ length: 12 }, (_, seed) => seed))(
  'whatever befalls a payment, the bank’s books and ours agree (%i)',
  { timeout: 30_000 },
  async (seed) => {
    const id = timed(await newCase(env))
    for (const op of scheduleOf(seed)) await perform(env, id, op).catch(() => undefined)
    expect(await quiet(env, id)).toBe(true)
    expect(await judge(env, id)).toEqual([])
  },
)

test('the same seed is the same schedule', () => {
  expect(scheduleOf(7)).toEqual(scheduleOf(7))
  expect(scheduleOf(7)).not.toEqual(scheduleOf(8))
})
