import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choices, nameOf, placeOf } from '../../src/payment/ways.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import built from '../../src/ui/client/built.json' with { type: 'json' }
import worker from '../../src/worker.ts'
import { litigant } from '../litigant.ts'
import { merchant } from '../providers/payment/wechat-pay.ts'
import { calm } from './calm.ts'
import { account, awaitingFee, cashierOf, fee, ordered } from './payer.ts'

afterAll(calm)
beforeAll(() => seed(env))

const shop = JSON.stringify({ ...merchant, appSecret: 'sixteen letters!!' })
const alipay = { appid: '2021000000000000', privateKey: 'x'.repeat(100), keys: { any: 'x'.repeat(100) } }
const told = { WECHAT_PAY: shop, ALIPAY: JSON.stringify(alipay) } as Record<string, string>
const configured = new Proxy(env, { get: (of, name) => told[name as string] ?? Reflect.get(of, name) })
const inside = 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.38'

test.each([
  ['kiosk', ['wechat scan', 'alipay scan']],
  ['browser', ['wechat scan', 'wechat page', 'alipay scan', 'alipay page', 'transfer transfer']],
  ['wechat', ['wechat app', 'wechat scan', 'alipay scan', 'transfer transfer']],
] as const)('what can be chosen in a %s', async (place, ways) => {
  expect((await choices(configured, place)).map(nameOf)).toEqual(ways)
})

test('WeChat’s view is known by the word that WeChat gives out for it, and a kiosk is a kiosk', () => {
  expect([placeOf(null, inside), placeOf('k1', inside), placeOf(null, 'Mozilla/5.0'), placeOf(null)]).toEqual([
    'wechat',
    'kiosk',
    'browser',
    'browser',
  ])
})

describe('inside WeChat', () => {
  async function open(path: string, session: string, agent = inside) {
    const context = createExecutionContext()
    const headers = { cookie: session, 'user-agent': agent }
    const answer = await worker.fetch(new Request(`https://test.invalid${path}`, { headers }), configured, context)
    await waitOnExecutionContext(context)
    return answer
  }
  async function someoneToPay() {
    const someone = await litigant()
    const id = await awaitingFee(fee, undefined, someone.account)
    return { someone, id, session: someone.cookie }
  }

  test('the payer is sent to WeChat once, and comes back to pay there', async () => {
    const { id, session } = await someoneToPay()
    const sent = await open(`/applications/${id}/payment`, session)
    const to = new URL(sent.headers.get('location')!)
    expect([sent.status, to.origin + to.pathname, to.hash]).toEqual([
      303,
      'https://open.weixin.qq.com/connect/oauth2/authorize',
      '#wechat_redirect',
    ])
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      appid: merchant.appid,
      redirect_uri: `https://test.invalid/applications/${id}/payment`,
      scope: 'snsapi_base',
    })
    const back = await (await open(`/applications/${id}/payment?code=c0de&state=pay`, session)).text()
    expect(back).toMatch(/name="code" value="c0de"/)
    expect(back).toContain('就在微信里')
    expect(back).not.toContain('就在这部手机上')
  })

  test('in any other browser nobody is sent anywhere', async () => {
    const { id, session } = await someoneToPay()
    const page = await open(`/applications/${id}/payment`, session, 'Mozilla/5.0')
    expect([page.status, (await page.text()).includes('就在微信里')]).toEqual([200, false])
  })

  test('the cashier opens by WeChat’s own bridge', async () => {
    const { someone, id } = await someoneToPay()
    const { number } = await ordered(id)
    const pay = { as: 'bridge', fields: { appId: 'wx1', package: 'prepay_id=wx2', signType: 'RSA' } }
    await env.DB.prepare(`update payment_orders set way = 'app', pay = ? where number = ?`)
      .bind(JSON.stringify(pay), number)
      .run()
    const page = await (await someone.fetch(`/applications/${id}/payment/${number}`)).text()
    expect(page).toContain('data-wechat-pay="{&quot;appId&quot;:&quot;wx1&quot;')
    expect(page).toContain(built.wechat)
  })

  test('a way that the merchant cannot serve is refused', async () => {
    const id = await awaitingFee()
    const notice = (await account(id)).notices[0]!.number
    const asked = { notice, provider: 'wechat', way: 'app', origin: 'https://test.invalid', payerId: 'o1' } as const
    expect(await cashierOf(id).begin(asked)).toEqual({ ok: false, because: 'no such way' })
  })
})
