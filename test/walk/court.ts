import type { Role } from '../../src/kinds/officer.ts'
import { preservation } from '../../src/kinds/preservation.ts'
import { words as staff } from '../../src/office/staff/words.ts'
import { roleWords } from '../../src/words/roles.ts'
import { rulingNumber } from '../ruling-number.ts'
import { expectText, type Step } from './step.ts'
import { type Come, inWords, type Walker } from './walker.ts'

/** An officer of the first court listed, which is the examples' court, signed in through the court's identity provider. */
export async function officer(come: Come, role: Role, step: Step): Promise<Walker> {
  const walker = await come()
  await step(role, 'signs in through the court’s own sign-in', async () => {
    await walker.open('/court')
    await walker.follow(inWords(walker, staff.enter))
    return walker.send({}, inWords(walker, roleWords[role]))
  })
  return walker
}

/** Opens the case from the queue of what waits for this officer. */
export const takeUp = (walker: Walker, role: Role, number: string, step: Step): Promise<void> =>
  step(role, `finds ${number} waiting and opens it`, async () => {
    await walker.open(`/court?q=${number}`)
    return walker.follow(number)
  })

const { events, statuses } = preservation

export const accept = (clerk: Walker, step: Step): Promise<void> =>
  step('clerk', 'accepts it, with the fee of the formula', async () => {
    const title = inWords(clerk, events.accept!.title)
    await clerk.follow(title)
    return expectText(await clerk.send({}, title), inWords(clerk, statuses.awaiting_fee!.title))
  })

export const grant = (judge: Walker, step: Step): Promise<void> =>
  step('judge', 'grants it', async () => {
    const title = inWords(judge, events.grant!.title)
    await judge.follow(title)
    await judge.send({ number: rulingNumber(), reasoning: '申请人的申请符合法律规定，并已提供担保。' }, title)
    return expectText(judge, inWords(judge, statuses.granted!.title))
  })
