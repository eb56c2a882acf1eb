import { preservation } from '../../src/kinds/preservation.ts'
import { paymentWords } from '../../src/payment/words.ts'
import { choices } from '../../src/sandbox/bank/words.ts'
import { all, text } from '../html.ts'
import { type Step, until } from './step.ts'
import { type Come, inWords, type Walker } from './walker.ts'

const { statuses } = preservation

/** Pays at the sandbox bank with the phone; what moves the case is the bank's word, not the return. */
export async function pay(come: Come, me: Walker, address: string, step: Step, kind = preservation): Promise<void> {
  const say = inWords.bind(null, me)
  const paid = kind.statuses[kind.lifecycle.find(([event]) => event === 'pay')![2]]!
  await step('litigant', 'opens the payment notice', async () => {
    await me.open(address)
    return me.follow(say(kind.events.pay!.title))
  })
  await step('litigant', 'chooses a way to pay and sees a QR code', () =>
    me.send({ way: 'wechat scan' }, say(paymentWords.confirm)),
  )
  const code = all(me.page, 'a').find(({ at }) => at.href?.includes('/sandbox/bank/'))
  await step('phone', 'scans it and pays at the sandbox bank', async () => {
    const phone = await come()
    await phone.open(code?.at.href ?? '')
    return phone.send({}, say(choices.pay!))
  })
  await step('litigant', 'sees that the money has come', () => until(me, address, say(paid.title)))
}

export async function readRuling(me: Walker, address: string, step: Step): Promise<void> {
  await step('litigant', 'reads what was ruled', () => until(me, address, inWords(me, statuses.granted!.title), '号之'))
  await step('litigant', 'downloads the ruling', async () => {
    await me.follow(text(all(me.page, 'a').find((link) => text(link).includes('号之'))!))
    const head = new TextDecoder().decode(me.bytes.slice(0, 5))
    if (head !== '%PDF-') throw new Error(`the ruling is no PDF but “${head}”`)
    return me
  })
}
