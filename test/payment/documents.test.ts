import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../src/db/connect.ts'
import { documentsOf } from '../../src/db/documents.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { followed } from '../at-the-desk.ts'
import { litigant } from '../litigant.ts'
import { calm } from './calm.ts'
import { account, awaitingFee, fee, paid } from './payer.ts'

afterAll(calm)

beforeAll(() => seed(env))

const issued = async (id: string, kind: string) =>
  (await documentsOf(connect(env), id)).filter((document) => document.kind === kind)
async function delivered(id: string, kind: string) {
  await followed(id)
  return issued(id, kind)
}

// The first document of a run reads the whole font.
test('the payment notice and the receipt are documents that anybody can check, and each is made once', {
  timeout: 30_000,
}, async () => {
  const someone = await litigant()
  const id = await awaitingFee(fee, undefined, someone.account)
  const [notice] = await delivered(id, 'payment_notice')
  expect(notice!.number).toBe((await account(id)).notices[0]!.number)
  expect(notice!.facts.map(({ value }) => value).join()).toContain('5,000.00')

  await paid(id)
  const receipts = await delivered(id, 'receipt')
  expect(receipts).toHaveLength(1)
  const again = `update applications set outbox = json_object(cast(version as text), json('{"effects":["send receipt"],"dueAt":0,"tries":0}'))
    where id = ? and status = 'awaiting_ruling'`
  await env.DB.prepare(again).bind(id).run()
  await followed(id)
  expect(await issued(id, 'receipt')).toHaveLength(1)

  await someone.visitor.open(`/applications/${id}`)
  await someone.visitor.follow('缴费凭证')
  expect(new TextDecoder().decode(someone.visitor.bytes.slice(0, 5))).toBe('%PDF-')
  const { number, code } = receipts[0]!
  await someone.visitor.open(`/verify?number=${number}&code=${code}`)
  expect(someone.visitor.status).toBe(200)
})
