import { caseWords } from '../../src/apply/case/words.ts'
import { guarantee } from '../../src/kinds/guarantee.ts'
import { preservation } from '../../src/kinds/preservation.ts'
import { common } from '../../src/words/common.ts'
import { guaranteeWords } from '../../src/words/guarantee.ts'
import { all, text } from '../html.ts'
import { newcomer } from './account.ts'
import { pay } from './after.ts'
import { comeBack, fillUp, uploadAll } from './application.ts'
import { hears, type Insurer, works } from './insurer.ts'
import { decided } from './journey.ts'
import { expectText, type Step, until } from './step.ts'
import { type Come, inWords, type Walker } from './walker.ts'

const { statuses } = guarantee

/** From the guarantee application to the ruling on the preservation that its letter backs, with an insurer at work. */
export async function letterJourney(come: Come, step: Step, insurer: Insurer): Promise<void> {
  const me = await newcomer(come, step)
  const address = await applyForLetter(me, step)
  await hears(insurer, 'guarantee.submit')
  await works(insurer, 'examines it and approves')
  await pay(come, me, address, step, guarantee)
  await hears(insurer, 'guarantee.pay')
  await works(insurer, 'issues the policy and the letter')
  await downloads(me, address, step)
  const backed = await applyWithLetter(me, address, step)
  await decided(come, me, backed, step)
  await hears(insurer, 'preservation.grant')
}

/** Applies for a letter of guarantee and chooses an insurer; the address of its page. */
export async function applyForLetter(me: Walker, step: Step): Promise<string> {
  const say = inWords.bind(null, me)
  await step('litigant', 'reads what a letter of guarantee is and begins', async () => {
    await me.open('/guarantees/new')
    return me.send({}, say(guaranteeWords.create))
  })
  await comeBack(me, step)
  await fillUp(me, step)
  await step('litigant', 'hands in every required paper, and those that the court will want as well', () =>
    uploadAll(me, ['complaint', 'acceptance']),
  )
  await step('litigant', 'compares the insurers', async () =>
    expectText(await me.follow(say(common.continue)), say(guaranteeWords.orderRule)),
  )
  await step('litigant', 'chooses one', async () =>
    expectText(await me.send({ insurer: 'bohai' }, say(guaranteeWords.chooseOne)), say(guaranteeWords.complete)),
  )
  await step('litigant', 'submits', async () =>
    expectText(await me.send({}, say(caseWords.submit)), say(statuses.in_review!.title)),
  )
  return me.url
}

async function downloads(me: Walker, address: string, step: Step): Promise<void> {
  for (const number of ['PZ', 'BH'])
    await step('litigant', `downloads document ${number}…`, async () => {
      await until(me, address, inWords(me, statuses.issued!.title), number)
      await me.follow(text(all(me.page, 'a').find((link) => text(link).includes(number))!))
      const head = new TextDecoder().decode(me.bytes.slice(0, 5))
      if (head !== '%PDF-') throw new Error(`${number} is no PDF but “${head}”`)
      return me
    })
}

async function applyWithLetter(me: Walker, address: string, step: Step): Promise<string> {
  const say = inWords.bind(null, me)
  await step('litigant', 'applies for preservation in one click: everything is carried over', async () => {
    await me.open(address)
    await me.send({}, say(guaranteeWords.applyForPreservation))
    return expectText(me, say(guaranteeWords.carriedTitle), say(caseWords.complete))
  })
  await step('litigant', 'submits', async () => {
    await me.send({}, say(caseWords.submit))
    return expectText(me, say(preservation.statuses.in_review!.title), say(guaranteeWords.letterTitle))
  })
  return me.url
}
