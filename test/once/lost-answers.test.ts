import { listDurableObjectIds } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { slots } from '../../src/steps/materials.ts'
import { begin, fillIn, handInPapers, pdf, stateOf } from '../journey.ts'
import { type Litigant, litigant, signedIn } from '../litigant.ts'
import { account, awaitingFee, fault, scopeOf } from '../payment/payer.ts'

let someone: Litigant
beforeAll(async () => {
  await seed(env)
  someone = await litigant()
})

const sent = async (path: string, values: Record<string, string>) =>
  (await someone.fetch(path, { method: 'POST', body: new URLSearchParams(values) })).headers.get('location')

test.each([paths.newPreservation, paths.newGuarantee])(
  'a form at %s whose answer was lost opens one application, however often it is sent',
  async (path) => {
    const { html } = await someone.visitor.open(path)
    const key = /name=key value=([\w-]+)/.exec(html)![1]!
    const [first, again] = [await sent(path, { read: 'yes', key }), await sent(path, { read: 'yes', key })]
    expect(first).toMatch(/\/applications\/\w+\/edit/)
    expect(again).toBe(first)
    expect(await sent(path, { read: 'yes', key: crypto.randomUUID() })).not.toBe(first)
  },
)

test('a form of more than anybody types, handed in again, is not waited for', async () => {
  const body = new URLSearchParams({ key: crypto.randomUUID(), mobile: '&'.repeat(900_000), password: 'x' }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const send = () => someone.fetch(paths.login, { method: 'POST', body, headers })
  expect((await send()).status).toBe(422)
  const since = Date.now()
  expect((await send()).status).toBe(422)
  expect(Date.now() - since).toBeLessThan(15_000)
})

test('a paper that is handed in again after a lost answer is kept once, and so is a move: neither needs its first answer', async () => {
  const other = await signedIn(someone.account)
  const id = await begin(someone)
  const [slot] = slots((await stateOf(id)).answers)
  const kept = (await listDurableObjectIds(env.FIRST_ANSWERS)).length
  const key = crypto.randomUUID()
  const handIn = () => {
    const body = new FormData()
    body.append('key', key)
    body.append('slot', slot!.key)
    body.append('files', new File([pdf], '申请书.pdf', { type: 'application/pdf' }))
    return other.fetch(paths.materials(id), { method: 'POST', body })
  }
  const answers = [await handIn(), await handIn()]
  expect(answers.map(({ status }) => status < 400)).toEqual([true, true])
  expect((await stateOf(id)).files).toHaveLength(1)

  await fillIn(someone, id)
  await handInPapers(someone, id)
  const submit = () =>
    other.fetch(paths.submission(id), { method: 'POST', body: new URLSearchParams({ key, at: '0' }) })
  const leads = [await submit(), await submit()].map(({ headers }) => headers.get('location'))
  expect(leads).toEqual([paths.application(id), paths.application(id)])
  expect((await stateOf(id)).history).toHaveLength(1)
  expect(await listDurableObjectIds(env.FIRST_ANSWERS)).toHaveLength(kept)
})

test('an application that was begun, and a try to pay, are found again by their forms', async () => {
  const other = await signedIn(someone.account)
  const kept = (await listDurableObjectIds(env.FIRST_ANSWERS)).length
  const twice = async (path: string, values: Record<string, string>) => {
    const send = () => other.fetch(path, { method: 'POST', body: new URLSearchParams(values) })
    return [await send(), await send()].map(({ headers }) => headers.get('location'))
  }
  const [first, again] = await twice(paths.newPreservation, { key: crypto.randomUUID(), read: 'yes' })
  expect(first).toMatch(/\/edit\/basics$/)
  expect(again).toBe(first)

  const id = await awaitingFee(undefined, undefined, someone.account)
  const { number: notice } = (await account(id)).notices[0]!
  await fault(await scopeOf(id), 'create', 'refuse')
  const form = { key: crypto.randomUUID(), notice, way: 'wechat scan', at: '0' }
  const [order, same] = await twice(paths.payment(id), form)
  expect(order).toContain('/payment/JF')
  expect(same).toBe(order)
  // It was refused, and whoever opens the page anew may try once more.
  expect((await account(id)).orders.map(({ closing }) => closing)).toEqual(['refused'])
  await twice(paths.payment(id), { ...form, at: '1' })
  expect((await account(id)).orders.map(({ status }) => status)).toEqual(['pending', 'closed'])
  expect(await listDurableObjectIds(env.FIRST_ANSWERS)).toHaveLength(kept)
})
