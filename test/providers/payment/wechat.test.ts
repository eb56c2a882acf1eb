import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { NewOrder, OrderRef } from '../../../src/providers/payment/port.ts'
import { verify } from '../../../src/providers/payment/rsa.ts'
import { unsealed } from '../../../src/providers/payment/wechat/sealed.ts'
import { lines } from '../../../src/providers/payment/wechat/sign.ts'
import { recorded } from './recorded.ts'
import { merchant, noticeBody, now, type Says, sha1, signedByUs, signedHeaders, wechatWith } from './wechat-pay.ts'

const ref: OrderRef = { number: 'JF202611247K3M9Q2XP1', amount: 500000, expiresAt: now + 900_000 }
const order: NewOrder = {
  ...ref,
  way: 'scan',
  subject: '保全申请费',
  notifyUrl: 'https://court.example/notices/payment/wechat',
  returnUrl: 'https://court.example/back',
}
const bytes = (text: string) => new TextEncoder().encode(text)
const transaction = {
  mchid: merchant.mchid,
  out_trade_no: ref.number,
  transaction_id: '4200000001',
  trade_state: 'SUCCESS',
  success_time: '2026-11-24T08:01:02+08:00',
  amount: { total: 500000, currency: 'CNY' },
}

describe("against what WeChat Pay's own SDK writes", () => {
  const { wechat } = recorded
  test('the text that is signed for a request is the same', async () => {
    const signature = /signature="([^"]+)"/.exec(wechat.authorization)![1]!
    const text = lines('POST', wechat.path, wechat.timestamp, wechat.nonce, wechat.body)
    expect(await verify(recorded.publicKey, signature, bytes(text))).toBe(true)
    expect(await verify(recorded.publicKey, signature, bytes(`${text}\n`))).toBe(false)
  })
  test('the text that is signed for the payer’s app is the same', async () => {
    const text = lines('wxd678efh567hg6787', wechat.timestamp, wechat.nonce, wechat.prepay)
    expect(await verify(recorded.publicKey, wechat.bridge, bytes(text))).toBe(true)
  })
  test('a resource that the SDK sealed opens, and not with one character changed', async () => {
    const { apiV3Key, sealed, plain } = wechat
    const written = { ...sealed, algorithm: 'AEAD_AES_256_GCM' as const }
    expect(await unsealed(apiV3Key, written)).toBe(plain)
    expect(await unsealed(apiV3Key, { ...written, associated_data: 'refund' })).toBeNull()
    expect(await unsealed(apiV3Key.replace('0', '1'), written)).toBeNull()
  })
})

describe('asking for an order', () => {
  test('a code to scan: signed, in fen, with the time until which it can be paid', async () => {
    const { provider, asked } = wechatWith(() => ({ value: { code_url: 'weixin://wxpay/bizpayurl?pr=abc' } }))
    expect(await provider.create(order)).toEqual({
      ok: true,
      pay: { as: 'code', text: 'weixin://wxpay/bizpayurl?pr=abc' },
    })
    expect(asked[0]!.path).toBe('/v3/pay/transactions/native')
    expect(signedByUs(asked[0]!)).toBe(true)
    expect(asked[0]!.serial).toMatch(/^PUB_KEY_ID_/)
    expect(JSON.parse(asked[0]!.body)).toMatchObject({
      amount: { total: 500000, currency: 'CNY' },
      out_trade_no: ref.number,
      time_expire: '2026-11-24T00:15:00+08:00',
    })
  })
  test('a page on the phone leads back to us', async () => {
    const { provider, asked } = wechatWith(() => ({ value: { h5_url: 'https://wx.tenpay.com/cgi?prepay_id=wx1' } }))
    expect(await provider.create({ ...order, way: 'page', payerIp: '10.1.2.3' })).toEqual({
      ok: true,
      pay: {
        as: 'link',
        url: 'https://wx.tenpay.com/cgi?prepay_id=wx1&redirect_url=https%3A%2F%2Fcourt.example%2Fback',
      },
    })
    expect(JSON.parse(asked[0]!.body).scene_info.payer_client_ip).toBe('10.1.2.3')
  })
  test('inside WeChat the payer’s app gets a signed package', async () => {
    const { provider } = wechatWith(() => ({ value: { prepay_id: 'wx2014' } }))
    const made = await provider.create({ ...order, way: 'app', payerId: 'oUpF8' })
    if (!made.ok || made.pay.as !== 'bridge') throw new Error('no package')
    const { appId, timeStamp, nonceStr, paySign, package: prepay } = made.pay.fields
    const text = `${appId}\n${timeStamp}\n${nonceStr}\n${prepay}\n`
    const { ours } = await import('./wechat-pay.ts')
    expect(await verify(ours.publicKey, paySign!, bytes(text))).toBe(true)
  })

  test('who pays inside WeChat, WeChat says by a code; where it does not, nobody is guessed', async () => {
    const known = wechatWith(() => ({ value: { access_token: 'x', openid: 'oUpF8' } }), { ...merchant, appSecret })
    expect(await known.provider.inApp!.whoPays('c0de')).toBe('oUpF8')
    expect(known.asked[0]!.path).toBe(
      `/sns/oauth2/access_token?appid=${merchant.appid}&secret=${appSecret}&code=c0de&grant_type=authorization_code`,
    )
    const used = wechatWith(() => ({ value: { errcode: 40163, errmsg: 'code been used' } }), { ...merchant, appSecret })
    expect(await used.provider.inApp!.whoPays('c0de')).toBeNull()
    const { provider } = wechatWith(() => ({}))
    expect([provider.inApp, provider.ways]).toEqual([undefined, ['scan', 'page']])
  })
  const appSecret = '0123456789abcdef'

  const refusals: [string, Says, string][] = [
    ['the provider is down', { lost: true }, 'unknown'],
    ['the answer is not signed', { value: { code_url: 'weixin://x/y' }, unsigned: true }, 'unknown'],
    ['an error of the provider', { status: 500, value: { code: 'SYSTEM_ERROR', message: '' } }, 'unknown'],
    ['too many requests', { status: 429, value: { code: 'FREQUENCY_LIMITED', message: '' } }, 'unknown'],
    ['the number was used before', { status: 400, value: { code: 'OUT_TRADE_NO_USED', message: '' } }, 'unknown'],
    ['an answer that makes no sense', { raw: '<html>' }, 'unknown'],
    ['it is paid already', { status: 400, value: { code: 'ORDERPAID', message: '' } }, 'paid'],
    ['it was closed', { status: 400, value: { code: 'ORDER_CLOSED', message: '' } }, 'closed'],
    ['a wrong request', { status: 400, value: { code: 'PARAM_ERROR', message: '' } }, 'refused'],
    ['no permission', { status: 403, value: { code: 'NO_AUTH', message: '' } }, 'refused'],
  ]
  test.each(refusals)('%s', async (_, says, because) => {
    const { provider } = wechatWith(() => says)
    expect(await provider.create(order)).toMatchObject({ ok: false, because })
  })
})

describe('asking how an order stands', () => {
  const cases: [string, Says, object][] = [
    ['paid', { value: transaction }, { state: 'paid', amount: 500000, at: Date.parse('2026-11-24T00:01:02Z') }],
    ['given back', { value: { ...transaction, trade_state: 'REFUND' } }, { state: 'refunded' }],
    ['not paid yet', { value: { ...transaction, trade_state: 'NOTPAY', amount: undefined } }, { state: 'open' }],
    ['the payer types a password', { value: { ...transaction, trade_state: 'USERPAYING' } }, { state: 'open' }],
    ['closed', { value: { ...transaction, trade_state: 'CLOSED' } }, { state: 'closed' }],
    ['never heard of', { status: 404, value: { code: 'ORDER_NOT_EXIST', message: '' } }, { state: 'missing' }],
    ['in the older spelling', { status: 404, value: { code: 'ORDERNOTEXIST', message: '' } }, { state: 'missing' }],
    ['a state nobody knows', { value: { ...transaction, trade_state: 'NEW' } }, { state: 'unknown' }],
    ['another order', { value: { ...transaction, out_trade_no: 'X' } }, { state: 'unknown' }],
    ['another merchant', { value: { ...transaction, mchid: '1' } }, { state: 'unknown' }],
    ['half a fen', { value: { ...transaction, amount: { total: 0.5 } } }, { state: 'unknown' }],
    [
      'paid in another currency',
      { value: { ...transaction, amount: { total: 1, currency: 'USD' } } },
      { state: 'unknown' },
    ],
    ['not found, unsigned', { status: 404, value: { code: 'ORDER_NOT_EXIST' }, unsigned: true }, { state: 'unknown' }],
    ['no answer', { lost: true }, { state: 'unknown' }],
  ]
  test.each(cases)('%s', async (_, says, expected) => {
    const { provider, asked } = wechatWith(() => says)
    expect(await provider.query(ref)).toMatchObject(expected)
    expect(asked[0]!.path).toBe(`/v3/pay/transactions/out-trade-no/${ref.number}?mchid=${merchant.mchid}`)
    expect(signedByUs(asked[0]!)).toBe(true)
  })
  test('closing answers with nothing but a signature', async () => {
    const { provider, asked } = wechatWith(() => ({ status: 204 }))
    expect(await provider.close(ref)).toEqual({ ok: true })
    expect(asked[0]).toMatchObject({ method: 'POST', body: `{"mchid":"${merchant.mchid}"}` })
  })
})

describe('giving back', () => {
  const asked = {
    number: `${ref.number}R1`,
    order: ref,
    amount: 1200,
    reason: '多缴',
    notifyUrl: 'https://court.example/n',
  }
  const found = {
    out_refund_no: asked.number,
    status: 'SUCCESS',
    success_time: transaction.success_time,
    amount: { refund: 1200 },
  }
  const cases: [string, Says, object][] = [
    ['done', { value: found }, { state: 'succeeded', amount: 1200 }],
    ['on its way', { value: { ...found, status: 'PROCESSING' } }, { state: 'processing' }],
    ['the card is gone', { value: { ...found, status: 'ABNORMAL' } }, { state: 'refused' }],
    ['no money on the account', { status: 403, value: { code: 'NOT_ENOUGH', message: '' } }, { state: 'refused' }],
    ['the answer is lost', { lost: true }, { state: 'unknown' }],
    ['another refund', { value: { ...found, out_refund_no: 'X' } }, { state: 'unknown' }],
  ]
  test.each(cases)('%s', async (_, says, expected) => {
    const { provider } = wechatWith(() => says)
    expect(await provider.refund(asked)).toMatchObject(expected)
    expect(await provider.queryRefund(asked)).toMatchObject(expected)
  })
  test('a refund the provider never heard of can be asked for again', async () => {
    const { provider } = wechatWith(() => ({ status: 404, value: { code: 'RESOURCE_NOT_EXISTS', message: '' } }))
    expect(await provider.queryRefund(asked)).toEqual({ state: 'missing' })
  })
})

describe('a notice', () => {
  const { provider } = wechatWith(() => ({ lost: true }))
  const body = noticeBody(transaction)
  test('that WeChat Pay signed and sealed is read', async () => {
    const read = await provider.readNotice(signedHeaders(body), bytes(body))
    expect(read).toEqual({
      ok: true,
      notice: {
        id: 'EV-2026112400000001',
        about: 'payment',
        order: ref.number,
        said: 'TRANSACTION.SUCCESS',
        amount: 500000,
      },
    })
  })
  test('of a refund says so', async () => {
    const refund = noticeBody(
      { out_trade_no: ref.number, out_refund_no: 'R', amount: { total: 9, refund: 5 } },
      'REFUND.SUCCESS',
    )
    expect(await provider.readNotice(signedHeaders(refund), bytes(refund))).toMatchObject({
      notice: { about: 'refund', amount: 5 },
    })
  })
  test.each([
    ['an hour old', -3600_000],
    ['an hour ahead', 3600_000],
    ['five minutes and a second old', -301_000],
  ])('signed %s is stale', async (_, offset) => {
    expect(await provider.readNotice(signedHeaders(body, now + offset), bytes(body))).toMatchObject({
      ok: false,
      because: 'stale',
    })
  })
  test('five minutes old is still good', async () => {
    expect((await provider.readNotice(signedHeaders(body, now - 300_000), bytes(body))).ok).toBe(true)
  })
  test('with one byte more is forged', async () => {
    expect(await provider.readNotice(signedHeaders(body), bytes(`${body} `))).toMatchObject({ because: 'forged' })
  })
  test('whose JSON was read and written again is forged', async () => {
    const again = JSON.stringify(JSON.parse(body), null, 1)
    expect(await provider.readNotice(signedHeaders(body), bytes(again))).toMatchObject({ because: 'forged' })
  })
  test('that probes whether signatures are checked is refused', async () => {
    const headers = signedHeaders(body)
    headers.set('Wechatpay-Signature', `WECHATPAY/SIGNTEST/${headers.get('Wechatpay-Signature')}`)
    expect(await provider.readNotice(headers, bytes(body))).toMatchObject({ because: 'forged', detail: 'a probe' })
  })
  test.each(['Wechatpay-Timestamp', 'Wechatpay-Nonce', 'Wechatpay-Signature', 'Wechatpay-Serial'])(
    'without %s is forged',
    async (name) => {
      const headers = signedHeaders(body)
      headers.delete(name)
      expect(await provider.readNotice(headers, bytes(body))).toMatchObject({ because: 'forged' })
    },
  )
  test('signed by somebody else under the right name is forged', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    expect(await provider.readNotice(signedHeaders(body, now, pem), bytes(body))).toMatchObject({ because: 'forged' })
  })
  test('sealed with another key cannot be read', async () => {
    const other = { ...merchant, apiV3Key: 'another thirty-two character key' }
    const { provider } = wechatWith(() => ({ lost: true }), other)
    expect(await provider.readNotice(signedHeaders(body), bytes(body))).toMatchObject({ because: 'unreadable' })
  })
  test('under an old and under a new key: both are known while the change lasts', async () => {
    const fresh = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const pem = fresh.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const own = fresh.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const keys = { ...merchant.keys, PUB_KEY_ID_2: pem }
    const { provider } = wechatWith(() => ({ lost: true }), { ...merchant, keys })
    expect((await provider.readNotice(signedHeaders(body), bytes(body))).ok).toBe(true)
    expect((await provider.readNotice(signedHeaders(body, now, own, 'PUB_KEY_ID_2'), bytes(body))).ok).toBe(true)
    expect((await provider.readNotice(signedHeaders(body, now, own, 'PUB_KEY_ID_3'), bytes(body))).ok).toBe(false)
  })
})

describe('the statement of a day', () => {
  const bill = `\uFEFF交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注\r
\`2026-11-24 08:01:02,\`wx8888888888888888,\`1900000109,\`0,\`,\`4200000001,\`${ref.number},\`oUpF8,\`NATIVE,\`SUCCESS,\`OTHERS,\`CNY,\`5000.00,\`0.00,\`0,\`0,\`0.00,\`0.00,\`,\`,\`保全申请费,\`,\`30.00000,\`0.60%,\`5000.00,\`0.00,\`\r
\`2026-11-24 09:00:00,\`wx8888888888888888,\`1900000109,\`0,\`,\`4200000001,\`${ref.number},\`oUpF8,\`NATIVE,\`REFUND,\`OTHERS,\`CNY,\`0.00,\`0.00,\`50000,\`${ref.number}R1,\`12.05,\`0.00,\`ORIGINAL,\`SUCCESS,\`保全申请费,\`,\`-0.07000,\`0.60%,\`0.00,\`12.05,\`\r
\`2026-11-24 09:30:00,\`wx8888888888888888,\`1900000109,\`0,\`,\`4200000001,\`${ref.number},\`oUpF8,\`NATIVE,\`REFUND,\`OTHERS,\`CNY,\`0.00,\`0.00,\`50001,\`${ref.number}R2,\`1.00,\`0.00,\`ORIGINAL,\`PROCESSING,\`保全申请费,\`,\`0.00,\`0.60%,\`0.00,\`1.00,\`\r
总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\r
\`3,\`5000.00,\`13.05,\`0.00,\`29.93000,\`5000.00,\`13.05\r
`
  const url = 'https://api.mch.weixin.qq.com/v3/billdownload/file?token=xyz'
  const answers =
    (hash: string, from = url) =>
    ({ path }: { path: string }): Says =>
      path.startsWith('/v3/bill/')
        ? { value: { hash_type: 'SHA1', hash_value: hash, download_url: from } }
        : { raw: bill, unsigned: true }

  test('lists what came in and what was given back, in fen and UTC', async () => {
    const { provider, asked } = wechatWith(answers(sha1(bill)))
    expect(await provider.statement('2026-11-24')).toEqual({
      ok: true,
      lines: [
        { kind: 'payment', order: ref.number, refund: '', amount: 500000, at: Date.parse('2026-11-24T00:01:02Z') },
        {
          kind: 'refund',
          order: ref.number,
          refund: `${ref.number}R1`,
          amount: 1205,
          at: Date.parse('2026-11-24T01:00:00Z'),
        },
      ],
    })
    expect(asked.map(({ path }) => path)).toEqual([
      '/v3/bill/tradebill?bill_date=2026-11-24&bill_type=ALL',
      '/v3/billdownload/file?token=xyz',
    ])
    expect(asked.every(signedByUs)).toBe(true)
  })
  test('whose file does not fit its hash is not believed', async () => {
    const { provider } = wechatWith(answers(sha1(`${bill} `)))
    expect(await provider.statement('2026-11-24')).toMatchObject({ ok: false, because: 'unknown' })
  })
  test('never sends our signature to another address', async () => {
    const { provider, asked } = wechatWith(answers(sha1(bill), 'https://evil.example/v3/billdownload/file'))
    expect(await provider.statement('2026-11-24')).toMatchObject({ ok: false, because: 'unknown' })
    expect(asked).toHaveLength(1)
  })
  test('of a day without payments is empty, of one not closed is not ready', async () => {
    const none = wechatWith(() => ({ status: 404, value: { code: 'NO_STATEMENT_EXIST', message: '' } }))
    expect(await none.provider.statement('2026-11-24')).toEqual({ ok: true, lines: [] })
    const soon = wechatWith(() => ({ status: 400, value: { code: 'STATEMENT_CREATING', message: '' } }))
    expect(await soon.provider.statement('2026-11-24')).toMatchObject({ because: 'not ready' })
  })
})
