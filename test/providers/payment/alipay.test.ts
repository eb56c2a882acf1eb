import { createSign, createVerify } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inside } from '../../../src/providers/payment/alipay/ask.ts'
import { alipay } from '../../../src/providers/payment/alipay/index.ts'
import { signedText } from '../../../src/providers/payment/alipay/sign.ts'
import { verify } from '../../../src/providers/payment/rsa.ts'
import { recorded } from './recorded.ts'
import { now, ours, theirs } from './wechat-pay.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const merchant = {
  appid: '2021000122671234',
  privateKey: ours.privateKey,
  keys: { only: theirs.publicKey },
  gateway: 'https://openapi.alipay.com/gateway.do',
}
const ref = { number: 'JF202611247K3M9Q2XP1', amount: 500000, expiresAt: now + 900_000 }
const order = {
  ...ref,
  way: 'scan',
  subject: '保全申请费',
  notifyUrl: 'https://court.example/notices/payment/alipay',
  returnUrl: 'https://court.example/back',
} as const

type Says = { value?: object; error?: true; lost?: true; forged?: true; file?: Uint8Array<ArrayBuffer> }

// Alipay's side of the wire, by node:crypto and the documentation alone.
function alipayWith(says: (method: string, told: Record<string, string>) => Says, at = now) {
  const asked: { method: string; told: Record<string, string>; signed: boolean }[] = []
  const fetch = async (request: Request) => {
    const pairs = Object.fromEntries(new URL(request.url).searchParams)
    const body = Object.fromEntries(new URLSearchParams(await request.text()))
    const { sign = '', ...rest } = { ...pairs, ...body }
    const text = Object.entries(rest)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map((pair) => pair.join('='))
      .join('&')
    const signed = createVerify('RSA-SHA256').update(text).verify(ours.publicKey, sign, 'base64')
    const told = JSON.parse(rest.biz_content ?? '{}')
    asked.push({ method: rest.method ?? '', told, signed })
    const { value, lost, forged, file } = says(rest.method ?? '', told)
    if (file) return new Response(file)
    if (lost) throw new TypeError('Network connection lost.')
    const node = JSON.stringify(value)
    const signature = createSign('RSA-SHA256')
      .update(forged ? `${node} ` : node)
      .sign(theirs.privateKey, 'base64')
    return new Response(`{"${(rest.method ?? '').replaceAll('.', '_')}_response":${node},"sign":"${signature}"}`)
  }
  return { provider: alipay({ merchant, wire: { fetch, now: () => at, nonce: () => 'n' } }), asked }
}
const fine = { code: '10000', msg: 'Success' }
const failed = (sub_code: string, code = '40004') => ({ value: { code, msg: 'Business Failed', sub_code } })

describe("against what Alipay's own SDK writes", () => {
  test('the text that is signed for the cashier’s page is the same', async () => {
    const { sign = '', ...pairs } = Object.fromEntries(new URL(recorded.alipay.url).searchParams)
    expect(await verify(recorded.publicKey, sign, bytes(signedText(pairs)))).toBe(true)
  })
  test('a notice that the SDK accepts is accepted, and not with another amount', async () => {
    const line = { merchant: { ...merchant, keys: { a: theirs.publicKey, b: recorded.publicKey } }, wire: wireless }
    const written = (notify: Record<string, string>) => bytes(new URLSearchParams(notify).toString())
    const read = await alipay(line).readNotice(new Headers(), written(recorded.alipay.notify))
    expect(read).toMatchObject({
      ok: true,
      notice: { order: ref.number, amount: 500000, said: 'TRADE_SUCCESS', about: 'payment' },
    })
    const cheaper = { ...recorded.alipay.notify, total_amount: '0.01' }
    expect(await alipay(line).readNotice(new Headers(), written(cheaper))).toMatchObject({ because: 'forged' })
    const twice = new URLSearchParams(recorded.alipay.notify)
    twice.append('total_amount', '0.01')
    expect((await alipay(line).readNotice(new Headers(), bytes(twice.toString()))).ok).toBe(false)
    const other = { ...line, merchant: { ...line.merchant, appid: '2021000000000000' } }
    expect(await alipay(other).readNotice(new Headers(), written(recorded.alipay.notify))).toMatchObject({
      because: 'forged',
    })
  })
})
const wireless = { fetch: async () => new Response(), now: () => now, nonce: () => 'n' }

test('the signed part of an answer is taken character by character', () => {
  expect(inside('{"a_response":{"x":"}\\"{","y":{"z":1}} ,"sign":"s"}', 'a_response')).toBe('{"x":"}\\"{","y":{"z":1}}')
  expect(inside('{"b_response":{}}', 'a_response')).toBeNull()
  expect(inside('{"a_response":{"x":1', 'a_response')).toBeNull()
})

describe('an order', () => {
  test('a code to scan', async () => {
    const { provider, asked } = alipayWith(() => ({
      value: { ...fine, out_trade_no: ref.number, qr_code: 'https://qr.alipay.com/x' },
    }))
    expect(await provider.create(order)).toEqual({ ok: true, pay: { as: 'code', text: 'https://qr.alipay.com/x' } })
    expect(asked[0]).toMatchObject({
      method: 'alipay.trade.precreate',
      signed: true,
      told: { total_amount: '5000.00', time_expire: '2026-11-24 00:15:00' },
    })
  })
  test('a page to go to asks nothing and carries its own signature', async () => {
    const { provider, asked } = alipayWith(() => ({ lost: true }))
    const made = await provider.create({ ...order, way: 'page' })
    if (!made.ok || made.pay.as !== 'link') throw new Error('no page')
    const { sign = '', ...pairs } = Object.fromEntries(new URL(made.pay.url).searchParams)
    expect(createVerify('RSA-SHA256').update(signedText(pairs)).verify(ours.publicKey, sign, 'base64')).toBe(true)
    expect(asked).toHaveLength(0)
  })
  test.each<[string, Says, string]>([
    ['paid already', failed('ACQ.TRADE_HAS_SUCCESS'), 'paid'],
    ['closed already', failed('ACQ.TRADE_HAS_CLOSE'), 'closed'],
    ['a wrong request', failed('ACQ.INVALID_PARAMETER'), 'refused'],
    ['an error over there', failed('ACQ.SYSTEM_ERROR'), 'unknown'],
    ['out of service', failed('isp.unknow-error', '20000'), 'unknown'],
    ['no answer', { lost: true }, 'unknown'],
    [
      'an answer that Alipay did not sign',
      { value: { ...fine, qr_code: 'x', out_trade_no: ref.number }, forged: true },
      'unknown',
    ],
  ])('%s', async (_, says, because) => {
    expect(await alipayWith(() => says).provider.create(order)).toMatchObject({ ok: false, because })
  })

  const found = {
    ...fine,
    out_trade_no: ref.number,
    trade_no: '2026',
    total_amount: '5000.00',
    trade_status: 'TRADE_SUCCESS',
    send_pay_date: '2026-11-24 08:01:02',
  }
  test.each<[string, Says, object]>([
    ['paid', { value: found }, { state: 'paid', amount: 500000, at: Date.parse('2026-11-24T00:01:02Z') }],
    ['finished', { value: { ...found, trade_status: 'TRADE_FINISHED' } }, { state: 'paid' }],
    ['waiting', { value: { ...found, trade_status: 'WAIT_BUYER_PAY', send_pay_date: undefined } }, { state: 'open' }],
    [
      'closed unpaid',
      { value: { ...found, trade_status: 'TRADE_CLOSED', send_pay_date: undefined } },
      { state: 'closed' },
    ],
    ['closed because all was given back', { value: { ...found, trade_status: 'TRADE_CLOSED' } }, { state: 'refunded' }],
    ['another order', { value: { ...found, out_trade_no: 'X' } }, { state: 'unknown' }],
    ['no answer', { lost: true }, { state: 'unknown' }],
  ])('is %s', async (_, says, expected) => {
    const { provider, asked } = alipayWith(() => says)
    expect(await provider.query(ref)).toMatchObject(expected)
    expect(asked[0]!.signed).toBe(true)
  })
  test('that nobody scanned can still be paid until it has run out', async () => {
    const unheard = () => failed('ACQ.TRADE_NOT_EXIST')
    expect(await alipayWith(unheard).provider.query(ref)).toEqual({ state: 'open' })
    expect(await alipayWith(unheard, ref.expiresAt + 121_000).provider.query(ref)).toEqual({ state: 'closed' })
  })
})

describe('giving back', () => {
  const asked = { number: 'R1', order: ref, amount: 1200, reason: '多缴', notifyUrl: 'https://court.example/n' }
  const done = {
    ...fine,
    refund_status: 'REFUND_SUCCESS',
    refund_amount: '12.00',
    gmt_refund_pay: '2026-11-24 09:00:00',
  }
  test.each<[string, Says, Says, object]>([
    ['done', { value: fine }, { value: done }, { state: 'succeeded', amount: 1200 }],
    ['accepted, but nothing moved', { value: fine }, { value: fine }, { state: 'processing' }],
    ['refused', failed('ACQ.SELLER_BALANCE_NOT_ENOUGH'), { value: fine }, { state: 'refused' }],
    ['lost', { lost: true }, { value: fine }, { state: 'unknown' }],
  ])('%s', async (_, refund, query, expected) => {
    const { provider } = alipayWith((method) => (method === 'alipay.trade.refund' ? refund : query))
    expect(await provider.refund(asked)).toMatchObject(expected)
  })
  test('a refund never heard of can be asked for again', async () => {
    expect(await alipayWith(() => ({ value: fine })).provider.queryRefund(asked)).toEqual({ state: 'missing' })
  })
})

describe('the statement of a day', () => {
  // 支付宝 writes its sheets in GBK; here only characters whose two bytes are listed below occur.
  const gbk: Record<string, number[]> = JSON.parse(
    '{"支":[214,167],"付":[184,182],"宝":[177,166],"交":[189,187],"易":[210,215],"号":[186,197],"商":[201,204],"户":[187,167],"订":[182,169],"单":[181,165],"业":[210,181],"务":[206,241],"类":[192,224],"型":[208,205],"完":[205,234],"成":[179,201],"时":[202,177],"间":[188,228],"金":[189,240],"额":[182,238],"（":[163,168],"）":[163,169],"元":[212,170],"退":[205,203],"款":[191,238],"批":[197,250],"次":[180,206],"请":[199,235],"求":[199,243]}',
  )
  const encoded = (text: string) => Buffer.from([...text].flatMap((c) => gbk[c] ?? [c.charCodeAt(0)]))
  const sheet = `#支付宝\r\n支付宝交易号,商户订单号,业务类型,完成时间,订单金额（元）,退款批次号/请求号\r\n2026\t,${ref.number}\t,交易\t,2026-11-24 08:01:02\t,5000.00\t,\t\r\n2026\t,${ref.number}\t,退款\t,2026-11-24 09:00:00\t,-12.05\t,R1\t\r\n#\r\n`

  function zip(content: Buffer) {
    const packed = deflateRawSync(content)
    const name = Buffer.from('bill.csv')
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(content.length, 24)
    entry.writeUInt16LE(name.length, 28)
    const start = head.length + name.length + packed.length
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(1, 8)
    end.writeUInt16LE(1, 10)
    end.writeUInt32LE(entry.length + name.length, 12)
    end.writeUInt32LE(start, 16)
    return new Uint8Array(Buffer.concat([head, name, packed, entry, name, end]))
  }
  const from = (address: string) => ({ value: { ...fine, bill_download_url: address } })

  test('lists what came in and what was given back', async () => {
    const { provider } = alipayWith((method) =>
      method ? from('http://dwbillcenter.alipay.com/x.zip') : { file: zip(encoded(sheet)) },
    )
    expect(await provider.statement('2026-11-24')).toEqual({
      ok: true,
      lines: [
        { kind: 'payment', order: ref.number, refund: '', amount: 500000, at: Date.parse('2026-11-24T00:01:02Z') },
        { kind: 'refund', order: ref.number, refund: 'R1', amount: 1205, at: Date.parse('2026-11-24T01:00:00Z') },
      ],
    })
  })
  test.each(['https://evil.example/x.zip', 'https://alipay.com.evil.example/x.zip', 'file:///etc/x'])(
    'is not fetched from %s',
    async (address) => {
      const { provider, asked } = alipayWith(() => from(address))
      expect(await provider.statement('2026-11-24')).toMatchObject({ ok: false })
      expect(asked).toHaveLength(1)
    },
  )
  test('that is not made yet is not ready', async () => {
    expect(
      await alipayWith(() => failed('isp.bill_not_exist'.toUpperCase())).provider.statement('2026-11-24'),
    ).toMatchObject({ ok: false, because: 'not ready' })
  })
})
