import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import type { Day } from '../../src/rules/calendar.ts'
import { submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { bank, cashierOf, ordered } from '../payment/payer.ts'

/** An application whose measures are in force until a day. */
export async function inForce(expiresOn: Day): Promise<string> {
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
  await move('secure', 'enforcement_officer', { expiresOn })
  return id
}
