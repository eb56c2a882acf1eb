import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import type { Limits } from '../../src/accounts/limits.ts'

const fresh = () => env.LIMITS.getByName(crypto.randomUUID())
const alarmOf = (limits: DurableObjectStub<Limits>) =>
  runInDurableObject(limits, (_, { storage }) => storage.getAlarm())
const minute = { seconds: 60, most: 1 }
const hour = { seconds: 3600, most: 5 }

test('one a minute and five an hour: each refusal says when to come back', async () => {
  const limits = fresh()
  const start = Date.now()
  expect(await limits.take([minute, hour], start)).toEqual({
    ok: true,
    used: 1,
  })
  expect(await limits.take([minute, hour], start + 1_000)).toEqual({
    ok: false,
    retryAfter: 59,
  })
  for (let n = 1; n < 5; n++) expect(await limits.take([minute, hour], start + n * 60_000)).toMatchObject({ ok: true })
  expect(await limits.take([minute, hour], start + 300_000)).toEqual({
    ok: false,
    retryAfter: 3300,
  })
  expect(await limits.take([minute, hour], start + 3_600_000)).toMatchObject({
    ok: true,
  })
})

test('what is refused does not count', async () => {
  const limits = fresh()
  const start = Date.now()
  await limits.take([minute], start)
  for (let n = 0; n < 20; n++) await limits.take([minute], start + 59_000)
  expect(await limits.take([minute], start + 60_000)).toMatchObject({
    ok: true,
  })
})

test('fifty at the same moment get what one after another would get', async () => {
  const limits = fresh()
  const all = await Promise.all(Array.from({ length: 50 }, () => limits.take([hour])))
  expect(all.filter(({ ok }) => ok)).toHaveLength(5)
})

test('looking takes nothing, and clearing gives everything back', async () => {
  const limits = fresh()
  for (let n = 0; n < 9; n++) expect(await limits.look([minute])).toEqual({ ok: true, used: 0 })
  await limits.take([minute])
  expect(await limits.look([minute])).toMatchObject({ ok: false })
  await limits.clear()
  expect(await limits.look([minute])).toEqual({ ok: true, used: 0 })
})

test('what is given back is one more, and of nothing there is nothing to give', async () => {
  const limits = fresh()
  await limits.giveBack()
  for (let n = 0; n < 5; n++) await limits.take([hour])
  await limits.giveBack()
  expect(await limits.take([hour])).toEqual({ ok: true, used: 5 })
  expect(await limits.take([hour])).toMatchObject({ ok: false })
})

test('what has just forgotten itself counts on, though it has not left the memory yet', async () => {
  const limits = fresh()
  const second = { seconds: 1, most: 1 }
  await limits.take([second])
  await vi.waitFor(async () => expect(await alarmOf(limits)).toBeNull(), 5_000)
  expect(await limits.look([minute])).toEqual({ ok: true, used: 0 })
  expect(await limits.take([minute])).toEqual({ ok: true, used: 1 })
  await limits.clear()
})

test('whatever counts still is kept when the alarm rings, and the alarm rings once more for it', async () => {
  const limits = fresh()
  await limits.take([hour], Date.now() - 1_000)
  const last = Date.now()
  await limits.take([hour], last)
  expect(await runDurableObjectAlarm(limits)).toBe(true)
  expect(await limits.look([hour])).toEqual({ ok: true, used: 2 })
  expect(await alarmOf(limits)).toBe(last + 3_600_000)
})

test('what is counted together until a moment is one row, and is forgotten then', async () => {
  const limits = fresh()
  const until = Date.now() + 60_000
  const taken = [await limits.takeOf(2, until), await limits.takeOf(2, until), await limits.takeOf(2, until)]
  expect(taken).toEqual([1, 2, null])
  expect(await alarmOf(limits)).toBe(until)
  expect(await runDurableObjectAlarm(limits)).toBe(true)
  expect(await limits.takeOf(2, until)).toBe(1)
  await limits.clear()
})
