import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { sweep } from '../../src/after/sweep.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { stateOf, submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { bank, cashierOf, ordered } from '../payment/payer.ts'

beforeAll(() => seed(env))

const day = 24 * 60 * 60 * 1000

test('measures that nobody renews end by themselves on their last day, and not before', async () => {
  const id = await submitted(await litigant())
  const move = async (event: string, actor: 'clerk' | 'judge' | 'enforcement_officer', told = {}) =>
    expect(
      await env.DESK.getByName(id).apply({ key: `${id}.${event}`, event, actor, actorId: actor, told }),
    ).toMatchObject({ ok: true })
  await move('accept', 'clerk', { feeBasis: 'as_worked_out' })
  const { number, prepay } = await ordered(id)
  await bank().pay(prepay, 'never')
  await cashierOf(id).look(number)
  await move('grant', 'judge', {
    number: `(2026)津0116财保${Date.now() % 1e7}号`,
    reasoning: '符合规定。',
    order: '冻结存款。',
  })
  await move('enforce', 'enforcement_officer')
  await move('secure', 'enforcement_officer', { expiresOn: '2027-11-23' })

  const { dueAt } = await stateOf(id)
  await sweep(env, dueAt! - day)
  expect((await stateOf(id)).status).toBe('in_force')
  await sweep(env, dueAt! + 1)
  await sweep(env, dueAt! + 1)
  const { status, history } = await stateOf(id)
  expect([status, history.filter(({ event }) => event === 'expire').length]).toEqual(['expired', 1])
})
