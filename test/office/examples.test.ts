import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { paths } from '../../src/paths.ts'
import { day } from '../../src/rules/durations.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { stateOf, submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { officer } from './court.ts'

beforeAll(() => seed(env))
afterEach(() => void vi.useRealTimers())

test('the examples of the sandbox can be sent on whichever day they are filled in', async () => {
  const id = await submitted(await litigant())
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 100 * day })
  const clerk = await officer('clerk').open(`${paths.courtEvent(id, 'accept')}?example=1`)
  await clerk.send({})
  expect([clerk.status, clerk.text]).toEqual([200, expect.not.stringContaining('请选择今天之后的日期')])
  expect((await stateOf(id)).status).toBe('awaiting_fee')
})
