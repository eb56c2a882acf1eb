import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { stateOf, submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { bank, cashierOf, ordered } from '../payment/payer.ts'
import { officer } from './court.ts'

beforeAll(() => seed(env))

/** A case that waits for its ruling, let in by somebody who is a judge as well. */
async function letInByJudge() {
  const both = officer(['clerk', 'judge'])
  const id = await submitted(await litigant())
  await (await both.open(paths.courtEvent(id, 'accept'))).send({})
  const { number, prepay } = await ordered(id)
  await bank().pay(prepay, 'never')
  await cashierOf(id).look(number)
  expect((await stateOf(id)).status).toBe('awaiting_ruling')
  return { id, both }
}

describe('an officer with two posts', () => {
  test('who has let a case in is told that another judge rules on it', async () => {
    const { id, both } = await letInByJudge()
    await both.open(paths.courtCase(id))
    expect(both.text).toContain('须由其他人员办理')
    expect(both.html).not.toContain(paths.courtEvent(id, 'dismiss'))
    await both.open(paths.courtEvent(id, 'dismiss'))
    expect([both.status, both.title]).toEqual([403, '须由其他人员办理'])
  })

  test('cannot rule by sending the form unasked', async () => {
    const { id, both } = await letInByJudge()
    const { version } = await stateOf(id)
    const form = {
      key: crypto.randomUUID(),
      at: String(version),
      reason: '不符合条件',
      number: '（2026）津0116财保1号',
    }
    const answer = await both.ask(paths.courtEvent(id, 'dismiss'), { method: 'POST', body: new URLSearchParams(form) })
    expect(answer.status).toBe(403)
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
  })

  test('leaves the case to a colleague, whom nothing hinders', async () => {
    const { id } = await letInByJudge()
    const judge = await officer('judge').open(paths.courtCase(id))
    expect(judge.html).toContain(paths.courtEvent(id, 'dismiss'))
    expect((await judge.open(paths.courtEvent(id, 'dismiss'))).status).toBe(200)
  })

  test('may take the next step of the same post', async () => {
    const both = officer(['clerk', 'judge'])
    const id = await submitted(await litigant())
    await (await both.open(paths.courtEvent(id, 'accept'))).send({})
    expect((await stateOf(id)).history.at(-1)!.actor).toBe('clerk')
    await both.open(`${paths.court}?q=${(await stateOf(id)).number}`)
    expect(both.status).toBe(200)
  })
})
