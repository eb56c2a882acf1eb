import { expect, test } from 'vitest'
import { wechat } from '../../../src/providers/payment/wechat/index.ts'
import { certificate, recorded } from './recorded.ts'
import { merchant, now, ours, sealed } from './wechat-pay.ts'

const order = {
  number: 'JF202611247K3M9Q2XP1',
  amount: 500000,
  expiresAt: now + 900_000,
  way: 'scan',
  subject: '保全申请费',
  notifyUrl: 'https://court.example/n',
  returnUrl: 'https://court.example/b',
} as const

const list = (pem: string) => ({
  data: [{ serial_no: certificate.serial, encrypt_certificate: sealed(pem, 'certificate') }],
})

// Each test is a merchant of its own: what was fetched is kept by merchant.
function line(mchid: string, pem: string) {
  const asked: string[] = []
  const provider = wechat({
    merchant: { ...merchant, mchid, keys: {} },
    wire: {
      now: () => now,
      nonce: () => 'n',
      fetch: async ({ url }) => {
        asked.push(new URL(url).pathname)
        if (url.endsWith('/v3/certificates')) return Response.json(list(pem))
        return new Response(certificate.answer, {
          headers: {
            'Wechatpay-Timestamp': String(now / 1000),
            'Wechatpay-Nonce': 'EcZ9Cmy4Xyx1i6RlJQzLcCyEqDa26NBz',
            'Wechatpay-Signature': certificate.signature,
            'Wechatpay-Serial': certificate.serial,
          },
        })
      },
    },
  })
  return { provider, asked }
}

test('a platform certificate that is new to us is fetched once and trusted from then on', async () => {
  const { provider, asked } = line('1900000201', certificate.pem)
  expect(await provider.create(order)).toMatchObject({ ok: true, pay: { text: 'weixin://wxpay/bizpayurl?pr=new' } })
  expect(await provider.create(order)).toMatchObject({ ok: true })
  expect(asked.filter((path) => path === '/v3/certificates')).toHaveLength(1)
})

test('what does not open to a certificate of that signature makes nothing trusted', async () => {
  for (const [mchid, pem] of [
    ['1900000202', recorded.publicKey],
    ['1900000203', ours.publicKey],
  ] as const)
    expect(await line(mchid, pem).provider.create(order)).toMatchObject({ ok: false, because: 'unknown' })
})
