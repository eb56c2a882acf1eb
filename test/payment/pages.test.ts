import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../src/db/connect.ts'
import { vouchersOf } from '../../src/db/payment/vouchers.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { docx } from '../files/samples.ts'
import { type Litigant, litigant } from '../litigant.ts'
import { calm } from './calm.ts'
import { account, awaitingFee, bank, cashierOf, fault, fee, inReview, move, paid, scopeOf, stateOf } from './payer.ts'

afterAll(calm)

beforeAll(() => seed(env))

async function atThePayment(lang: 'zh' | 'en' = 'zh'): Promise<Litigant & { id: string }> {
  const someone = await litigant(lang)
  const id = await awaitingFee(fee, undefined, someone.account)
  await someone.visitor.open(`/applications/${id}/payment`)
  return { ...someone, id }
}
const pay = '确认并缴费'
const post = (someone: Litigant, path: string, told: Record<string, string> = {}) =>
  someone.fetch(path, { method: 'POST', body: new URLSearchParams(told) })

describe('the payer, with scripts off', () => {
  test('reads the notice, chooses a way, pays at the bank on the phone, and the page moves on', async () => {
    const { visitor, id } = await atThePayment()
    for (const words of ['通知书编号', '天津市滨海新区人民法院', '¥5,000.00 伍仟元整'])
      expect(visitor.text).toContain(words)
    await visitor.send({ way: 'wechat scan' }, pay)
    expect(visitor.url).toMatch(new RegExp(`/applications/${id}/payment/JF\\d{8}\\w{8}P1$`))
    expect(visitor.html).toContain('<svg')
    expect(visitor.html).toMatch(/<meta http-equiv="?refresh"? content="5\b/)
    for (const words of ['待支付', '下次核对', '这笔支付在']) expect(visitor.text).toContain(words)
    const waiting = visitor.url
    await visitor.follow('在本设备上打开支付页面')
    await visitor.send({}, '支付')
    expect(visitor.text).toContain('已支付')
    await visitor.open(waiting)
    await visitor.send({}, '我已支付，立即核对')
    expect(visitor.text).toContain('缴费成功')
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
    await visitor.open(`/applications/${id}/payment`)
    expect(visitor.text).toContain('现在没有需要缴纳的费用')
    expect(visitor.text).toContain('已支付')
  })

  test('pays by a page on the phone and comes back to the payment', async () => {
    const { visitor } = await atThePayment()
    await visitor.send({ way: 'wechat page' }, pay)
    const order = visitor.url
    await visitor.follow('前往支付页面')
    await visitor.send({}, '支付')
    await visitor.follow('返回法院网站')
    expect(visitor.url).toBe(order)
  })

  test('reads it all in English', async () => {
    const { visitor } = await atThePayment('en')
    for (const words of ['Notice number', 'Amount due', 'WeChat Pay']) expect(visitor.text).toContain(words)
    await visitor.send({ way: 'wechat scan' }, 'Confirm and pay')
    expect(visitor.text).toContain('Next check at')
  })

  test('transfers by bank under a reference and hands in the slip', async () => {
    const { visitor, id, fetch } = await atThePayment()
    await visitor.send({ way: 'transfer transfer' }, pay)
    const { number } = (await account(id)).orders[0]!
    expect(visitor.text).toContain(number)
    expect(visitor.text, 'whose money it is').toContain('户名与收款单位不同的，是代收账户')
    const body = new FormData()
    body.append(
      'slip',
      new File(['%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'], '凭证.pdf', {
        type: 'application/pdf',
      }),
    )
    expect((await fetch(`/applications/${id}/payment/${number}/vouchers`, { method: 'POST', body })).status).toBe(303)
    await visitor.open(`/applications/${id}/payment/${number}`)
    expect(visitor.text).toContain('凭证.pdf')
    for (const [name, bytes, says] of [
      ['slip.exe', 'MZ', '只接收'],
      ['slip.docx', docx(), '只接收照片或扫描件'],
    ] as const) {
      const bad = new FormData()
      bad.append('slip', new File([bytes], name))
      const refused = await fetch(`/applications/${id}/payment/${number}/vouchers`, { method: 'POST', body: bad })
      expect([refused.status, await refused.text()]).toEqual([422, expect.stringMatching(`slip-wrong[^<]*${says}`)])
    }
  })

  test('hands in five slips at most, the same one any number of times', async () => {
    const { visitor, id, fetch } = await atThePayment()
    await visitor.send({ way: 'transfer transfer' }, pay)
    const { number } = (await account(id)).orders[0]!
    const handIn = async (n: number) => {
      const body = new FormData()
      const text = `%PDF-1.4\n% ${n}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`
      body.append('slip', new File([text], `${n}.pdf`, { type: 'application/pdf' }))
      return (await fetch(`/applications/${id}/payment/${number}/vouchers`, { method: 'POST', body })).status
    }
    for (const n of [1, 2, 2, 3, 4, 5]) expect(await handIn(n)).toBe(303)
    expect(await handIn(6)).toBe(422)
    expect(await vouchersOf(connect(env), number)).toHaveLength(5)
  })

  test('chooses another way: the first order is closed at the bank', async () => {
    const { visitor, id } = await atThePayment()
    await visitor.send({ way: 'wechat scan' }, pay)
    await visitor.send({}, '换一种缴费方式')
    expect(visitor.text).toContain('选择缴费方式')
    await visitor.send({ way: 'transfer transfer' }, pay)
    expect((await account(id)).orders.map(({ status }) => status)).toEqual(['pending', 'closed'])
  })

  test('is told “confirming”, not “failed”, while the provider is silent; nothing else can begin', async () => {
    const { visitor, id } = await atThePayment()
    await fault(await scopeOf(id), 'create', 'down', -1)
    await visitor.send({ way: 'wechat scan' }, pay)
    expect(visitor.text).toContain('确认中')
    expect(visitor.text).toContain('下次核对')
    await visitor.open(`/applications/${id}/payment`)
    expect(visitor.url).toContain('/payment/JF')
    await bank().clear(await scopeOf(id))
    await visitor.send({}, '我已支付，立即核对')
    expect(visitor.text).toContain('待支付')
  })

  test.each([
    ['refuse', '未成功'],
    ['error', '确认中'],
  ] as const)('a provider that answers “%s” shows as “%s”', async (does, words) => {
    const { visitor, id } = await atThePayment()
    await fault(await scopeOf(id), 'create', does)
    await visitor.send({ way: 'wechat scan' }, pay)
    expect(visitor.text).toContain(words)
  })

  test('after a withdrawal sees the money go back', async () => {
    const { visitor, id } = await atThePayment()
    const number = await paid(id)
    await move(id, 'withdraw', 'submitter')
    await visitor.open(`/applications/${id}/payment/${number}`)
    for (const words of ['退款中', '撤回申请', '¥5,000.00']) expect(visitor.text).toContain(words)
    await cashierOf(id).look(number)
    await scheduler.wait(300)
    await cashierOf(id).look(number)
    await visitor.open(`/applications/${id}/payment/${number}`)
    expect(visitor.text).toContain('已退回')
    expect(visitor.text).toContain('款项已原路退回')
  })

  test('of money that came too late learns why it goes back', async () => {
    const { visitor, id } = await atThePayment()
    await visitor.send({ way: 'wechat scan' }, pay)
    const { number } = (await account(id)).orders[0]!
    await move(id, 'withdraw', 'submitter')
    await bank().pay((await bank().ledger(number)).orders[0]!.prepay, 'never')
    await cashierOf(id).look(number)
    await visitor.open(`/applications/${id}/payment/${number}`)
    expect(visitor.text).toContain('款项到达时已不需要缴纳')
  })
})

describe('what is sent along is not believed', () => {
  test('amounts, fees, statuses and payees in the form change nothing', async () => {
    const someone = await atThePayment()
    const notice = (await account(someone.id)).notices[0]!.number
    const told = {
      notice,
      way: 'wechat scan',
      amount: '1',
      fee: '1',
      status: 'paid',
      payee: 'me',
      provider: 'transfer',
    }
    await post(someone, `/applications/${someone.id}/payment`, told)
    expect((await account(someone.id)).orders).toMatchObject([{ amount: fee, provider: 'wechat', status: 'pending' }])
  })
  test.each([
    ['way', { way: 'cash' }],
    ['provider', { way: 'alipay scan' }],
    ['way inside an app', { way: 'wechat app' }],
  ])('an unknown %s is asked for again', async (_, told) => {
    const someone = await atThePayment()
    const notice = (await account(someone.id)).notices[0]!.number
    expect((await post(someone, `/applications/${someone.id}/payment`, { notice, ...told })).status).toBe(422)
    expect((await account(someone.id)).orders).toEqual([])
  })
  test('a stale notice leads back to the one that counts', async () => {
    const someone = await atThePayment()
    const answer = await post(someone, `/applications/${someone.id}/payment`, {
      notice: 'JF-20200101-XXXXXXXX',
      way: 'wechat scan',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/applications/${someone.id}/payment`])
  })
  test('somebody else’s payment is not found, nor is an order of another application', async () => {
    const [mine, theirs] = [await atThePayment(), await atThePayment()]
    const number = await paid(theirs.id)
    for (const path of ['', `/${number}`, `/${number}/state`])
      expect((await mine.fetch(`/applications/${theirs.id}/payment${path}`)).status).toBe(404)
    for (const path of [`/${number}`, `/${number}/state`])
      expect((await mine.fetch(`/applications/${mine.id}/payment${path}`)).status).toBe(404)
    for (const path of ['look', 'replacement', 'vouchers'])
      expect((await post(mine, `/applications/${mine.id}/payment/${number}/${path}`)).status).toBe(404)
  })
  test('before anything is to be paid there is nothing to pay', async () => {
    const someone = await litigant()
    const id = await inReview(someone.account)
    await someone.visitor.open(`/applications/${id}/payment`)
    expect(someone.visitor.text).toContain('现在没有需要缴纳的费用')
    expect(someone.visitor.html).not.toContain('name="way"')
  })
})

test('a page that is left open asks for nothing but whether there is something new', async () => {
  const { id, fetch, visitor } = await atThePayment()
  await visitor.send({ way: 'wechat scan' }, pay)
  const asks = /hx-get="([^"]+state\?[^"]+)"/.exec(visitor.html)![1]!.replaceAll('&amp;', '&')
  const same = await fetch(asks)
  expect([same.status, await same.text()]).toEqual([204, ''])
  const { number } = (await account(id)).orders[0]!
  await bank().pay((await bank().ledger(number)).orders[0]!.prepay, 'never')
  await cashierOf(id).look(number)
  const moved = await fetch(asks)
  expect([moved.status, moved.headers.get('hx-redirect')]).toEqual([200, `/applications/${id}/payment/${number}`])
})
