import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../src/db/connect.ts'
import { troubleOf } from '../../src/db/trouble.ts'
import { sweepPayments } from '../../src/payment/sweep.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import worker from '../../src/worker.ts'
import { ask, litigant } from '../litigant.ts'
import { calm } from './calm.ts'
import { hintsOf } from './hints-of.ts'
import { letter } from './letter.ts'
import { awaitingFee, bank, fee, ordered, stateOf } from './payer.ts'

afterAll(calm)
beforeAll(() => seed(env))

const away = new Proxy(env.DB, {
  get: () => () => {
    throw new Error('D1_ERROR: Network connection lost.')
  },
})
const withoutDatabase = new Proxy(env, { get: (of, name) => (name === 'DB' ? away : Reflect.get(of, name)) })

async function askWithout(request: Request): Promise<Response> {
  const context = createExecutionContext()
  const answer = await worker.fetch(request, withoutDatabase, context)
  await waitOnExecutionContext(context)
  return answer
}

// Case 34.
test('while the database is away a notice is not thanked for, and afterwards nothing is lost', async () => {
  const id = await awaitingFee()
  const { number, prepay } = await ordered(id)
  await bank().pay(prepay, 'never')
  const { body, headers } = await letter(JSON.stringify({ out_trade_no: number, amount: { total: fee } }))
  const notice = () => new Request('https://test.invalid/notices/payment/wechat', { method: 'POST', body, headers })
  const answer = await askWithout(notice())
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
  expect(await hintsOf(connect(env), [number])).toEqual([])
  expect((await stateOf(id)).status).toBe('awaiting_fee')

  // The bank says it again, as it does to whoever did not thank it.
  expect((await ask(notice())).status).toBe(200)
  await sweepPayments(env, Date.now() + 120_000)
  for (let tries = 0; tries < 100 && (await stateOf(id)).status === 'awaiting_fee'; tries++) await scheduler.wait(50)
  expect((await stateOf(id)).status).toBe('awaiting_ruling')
})

test('while the database is away people are told to come back in a minute', async () => {
  const someone = await litigant()
  const id = await awaitingFee(fee, undefined, someone.account)
  const headers = { cookie: '__Host-sid=any', 'accept-language': 'zh' }
  for (const path of [`/applications/${id}/payment`, '/applications', '/login']) {
    const answer = await askWithout(new Request(`https://test.invalid${path}`, { headers }))
    expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '60'])
    expect(await answer.text()).toContain('服务暂时不可用')
  }
})

test('what is wrong with the question is no outage', () => {
  const cause = new Error('D1_ERROR: UNIQUE constraint failed: events.command: SQLITE_CONSTRAINT')
  expect(troubleOf(new Error('Failed query', { cause }))).toBe('failed')
  expect(troubleOf(new Error('Failed query', { cause: new Error('D1_ERROR: Network connection lost.') }))).toBe('busy')
  expect(troubleOf(new TypeError('x is not a function'))).toBe('failed')
})
