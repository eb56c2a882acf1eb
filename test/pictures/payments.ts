import type { Kind } from '../../src/kinds/kind.ts'
import { paymentWords } from '../../src/payment/words.ts'
import { all } from '../html.ts'
import { inWords } from '../walk/walker.ts'
import type { Take } from './camera.ts'
import type { Cast } from './people.ts'

/** From the notice to the bank's own page, and a payment that is given up for another. */
export async function payments({ me }: Cast, take: Take, { slug }: Kind, at: string): Promise<void> {
  const { own } = me
  const address = `${at}/payment`
  await take({ name: `${slug}-payment-notice`, at: address, by: me })
  if (slug === 'guarantee') return
  await own.open(address)
  await own.send({ way: 'transfer transfer' }, inWords(own, paymentWords.confirm))
  await take({ name: 'payment-transfer', at: own.url, by: me })
  await own.send({}, inWords(own, paymentWords.other))
  await take({ name: 'payment-closed', at: own.url, by: me })
  await own.open(address)
  await own.send({}, inWords(own, paymentWords.confirm))
  await take({ name: 'payment-to-pay', at: own.url, by: me, looks: true })
  const bank = all(own.page, 'a').find(({ at }) => at.href?.includes('/sandbox/bank/'))
  await take({ name: 'sandbox-bank-pay', at: bank!.at.href!, by: {} })
  await own.send({}, inWords(own, paymentWords.other))
}
