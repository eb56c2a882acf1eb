import { newcomer } from './account.ts'
import { pay, readRuling } from './after.ts'
import { apply } from './application.ts'
import { accept, grant, officer, takeUp } from './court.ts'
import type { Step } from './step.ts'
import type { Come, Walker } from './walker.ts'

/** From registration to ruling, as a litigant with a phone, a clerk and a judge; talks through the pages alone. */
export async function wholeJourney(come: Come, step: Step): Promise<void> {
  const me = await newcomer(come, step)
  const address = await apply(me, step)
  await decided(come, me, address, step)
}

/** Accepted, paid, ruled on and read. */
export async function decided(come: Come, me: Walker, address: string, step: Step): Promise<void> {
  const number = /BQ-[\d-]+/.exec(me.text)![0]

  const clerk = await officer(come, 'clerk', step)
  await takeUp(clerk, 'clerk', number, step)
  await accept(clerk, step)

  await pay(come, me, address, step)

  const judge = await officer(come, 'judge', step)
  await takeUp(judge, 'judge', number, step)
  await grant(judge, step)

  await readRuling(me, address, step)
}
