import { paths } from '../../src/paths.ts'
import { words as finance } from '../../src/payment/finance/words.ts'
import { paymentWords } from '../../src/payment/words.ts'
import { dayIn } from '../../src/rules/calendar.ts'
import { choices } from '../../src/sandbox/bank/words.ts'
import { all } from '../html.ts'
import { Visitor } from '../no-script-visitor.ts'
import { inWords } from '../walk/walker.ts'
import { sendEmpty, type Take } from './camera.ts'
import { complete, settle } from './cases.ts'
import { bankBehaves, bankDoes } from './payments.ts'
import { type Cast, second } from './people.ts'
import { type Insurer, idOf, kinds, moves } from './roads.ts'

/** Money that came in otherwise than it was due, and money that goes back. */
export async function money(cast: Cast, insurer: Insurer, take: Take): Promise<void> {
  await held(cast, insurer, take)
  await givenBack(cast, insurer, take)
}

const owing = async (cast: Cast, insurer: Insurer, road: string) => {
  const at = await complete(cast, kinds.preservation)
  await moves({ cast, insurer, kind: kinds.preservation, id: idOf(at), status: 'draft' }, road)
  return at
}

async function held(cast: Cast, insurer: Insurer, take: Take): Promise<void> {
  const { me, court, url } = cast
  const at = await owing(cast, insurer, 'submit accept')
  await me.own.open(`${at}/payment`)
  await me.own.send({ way: 'wechat scan' }, inWords(me.own, paymentWords.confirm))
  const order = me.own.url
  await bankDoes(url, 'query', 'wrong amount', -1)
  const bank = all(me.own.page, 'a').find(({ at }) => at.href?.includes('/sandbox/bank/'))
  const phone = await new Visitor(url).open(bank!.at.href!)
  await phone.send({}, inWords(phone, choices.pay!))
  await settle()
  await take({ name: 'payment-held', at: order, by: me, looks: true })
  await take({ name: 'preservation-case-payment-held', at, by: me })
  const officer = { own: court.finance_officer }
  await take({ name: 'court-finance-held', at: '/court/finance', by: officer })
  await take({ name: 'court-finance-order-held', at: `/court/finance/orders/${idOf(order)}`, by: officer })
  await (await officer.own.open(paths.finance)).send({ day: dayIn(Date.now()) }, inWords(officer.own, finance.run))
  const difference = paths.financeDifference(['wechat', dayIn(Date.now()), 'payment', idOf(order)])
  await take({ name: 'court-finance-difference', at: difference, by: officer })
  await take({ name: 'court-finance-difference-mistakes', at: difference, by: officer, does: sendEmpty })
  await bankBehaves(url)
}

/** Above the limit by two people, past a bank that does not answer. */
async function givenBack(cast: Cast, insurer: Insurer, take: Take): Promise<void> {
  const { me, court, url } = cast
  const at = await owing(cast, insurer, 'submit accept pay dismiss')
  await me.own.open(`${at}/payment`)
  const order = all(me.own.page, 'a').find(({ at }) => /\/payment\/\w+$/.test(at.href ?? ''))!.at.href!
  const [first, other] = [court.finance_officer, await second(url, 'finance-2')]
  const address = `/court/finance/orders/${idOf(order)}`
  await first.open(address)
  await first.send({ cause: 'dismissed', note: '裁定驳回保全申请。' }, inWords(first, finance.propose))
  await take({ name: 'court-finance-order-proposed', at: address, by: { own: first } })
  await take({ name: 'court-finance-refund-mine', at: '/court/finance', by: { own: first } })
  await take({ name: 'court-finance-refund-to-decide', at: '/court/finance', by: { own: other } })
  await bankDoes(url, 'refund', 'down', -1)
  await (await other.open('/court/finance')).send({}, inWords(other, finance.agree))
  await settle()
  await take({ name: 'payment-refunding', at: order, by: me, looks: true })
  await take({ name: 'preservation-case-refunding', at, by: me })
  await take({ name: 'court-finance-order-refunding', at: address, by: { own: first } })
  await bankBehaves(url)
  await until(me.own, order, '已退款')
  await take({ name: 'payment-refunded', at: order, by: me })
  await take({ name: 'preservation-case-refunded', at, by: me })
}

/** The Cashier tries again by itself, a little later each time. */
async function until(visitor: Visitor, at: string, words: string): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if ((await visitor.open(at)).text.includes(words)) return
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error(`${at} does not say ${words}: ${visitor.text.slice(0, 300)}`)
}
