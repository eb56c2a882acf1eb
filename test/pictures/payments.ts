import type { Kind } from '../../src/kinds/kind.ts'
import { paymentWords } from '../../src/payment/words.ts'
import { all } from '../html.ts'
import { inWords } from '../walk/walker.ts'
import type { Take } from './camera.ts'
import type { Cast } from './people.ts'

/** From the notice to the bank's own page, and a payment that is given up for another. */
export async function payments({ me, court, url }: Cast, take: Take, { slug }: Kind, at: string): Promise<void> {
  const { own } = me
  const address = `${at}/payment`
  await take({ name: `${slug}-payment-notice`, at: address, by: me })
  if (slug === 'guarantee') return
  await own.open(address)
  await own.send({ way: 'transfer transfer' }, inWords(own, paymentWords.confirm))
  await take({ name: 'payment-transfer', at: own.url, by: me })
  await own.send({}, inWords(own, paymentWords.other))
  await take({ name: 'payment-closed', at: own.url, by: me })
  await bankDoes(url, 'create', 'refuse')
  await own.open(address)
  await own.send({ way: 'wechat scan' }, inWords(own, paymentWords.confirm))
  await take({ name: 'payment-failed', at: own.url, by: me })
  await own.open(address)
  await own.send({ way: 'wechat scan' }, inWords(own, paymentWords.confirm))
  await take({ name: 'payment-to-pay', at: own.url, by: me, looks: true })
  const finance = { own: court.finance_officer }
  await take({ name: 'court-finance-order', at: `/court/finance/orders/${own.url.split('/').at(-1)}`, by: finance })
  const bank = all(own.page, 'a').find(({ at }) => at.href?.includes('/sandbox/bank/'))
  await take({ name: 'sandbox-bank-pay', at: bank!.at.href!, by: {} })
  await bankDoes(url, 'query', 'down', -1)
  await own.send({}, inWords(own, paymentWords.check))
  await take({ name: 'payment-confirming', at: own.url, by: me, looks: true })
  await bankBehaves(url)
  await own.send({}, inWords(own, paymentWords.check))
  await own.send({}, inWords(own, paymentWords.other))
}

export const bankBehaves = (url: string) =>
  fetch(`${url}/sandbox/bank/switches/clear`, { method: 'POST', headers: { origin: url } })

/** The bank misbehaves, so often or without end. */
export const bankDoes = (url: string, at: string, does: string, times = 1) =>
  fetch(`${url}/sandbox/bank/switches`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ at, does, times }),
  })
