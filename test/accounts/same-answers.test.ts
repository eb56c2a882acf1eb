import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { enter } from '../../src/accounts/enter.ts'
import { open } from '../../src/accounts/open-account.ts'
import { newMobile } from './people.ts'

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!

/** How long one wrong password takes, in ms. */
async function timed(mobile: string): Promise<number> {
  const start = performance.now()
  await enter(env, { mobile, password: 'not the password', address: crypto.randomUUID(), device: crypto.randomUUID() })
  return performance.now() - start
}

test('signing in takes as long for a number without an account as for one with', async () => {
  const mobile = newMobile()
  await open(env, { mobile, password: '海河边的三只白鹭正往东边飞去了', needsCode: false })
  const known: number[] = []
  const unknown: number[] = []
  // In turns, so that whatever else the machine does weighs on both alike.
  for (let n = 0; n < 14; n++) {
    known.push(await timed(mobile))
    unknown.push(await timed(newMobile()))
  }
  const [a, b] = [median(known), median(unknown)]
  expect(Math.abs(a - b) / a, `${a.toFixed(1)} ms and ${b.toFixed(1)} ms`).toBeLessThan(0.2)
  expect(b, 'an unknown number costs a whole hash as well').toBeGreaterThan(30)
}, 30_000)
