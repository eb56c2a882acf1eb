import { preservation } from '../../src/kinds/preservation.ts'
import { identityWords } from '../../src/office/identities/words.ts'
import { words as staff } from '../../src/office/staff/words.ts'
import { dated } from '../../src/words/lang.ts'
import { officeWords } from '../../src/words/office.ts'
import { roleWords } from '../../src/words/roles.ts'
import { roomWords } from '../../src/words/rooms.ts'
import { Visitor } from '../no-script-visitor.ts'
import { quietly, signedIn } from '../pictures/people.ts'
import { rulingNumber } from '../ruling-number.ts'
import { pay } from '../walk/after.ts'
import { apply } from '../walk/application.ts'
import { accept, officer as anyOfficer, takeUp } from '../walk/court.ts'
import { it, type World } from './it.ts'
import { Keys } from './keys.ts'

const { events } = preservation

it('With a keyboard alone a clerk looks behind the masks, returns and accepts an application, a judge grants and lifts it, and in between it is enforced until a day', async (world) => {
  const me = await signedIn(new Visitor(world.url))
  const at = await apply(me, quietly)
  const number = /BQ-[\d-]+/.exec(me.text)![0]
  const clerk = await officer(world, roleWords.clerk.zh)
  await opens(clerk, number)
  await looksBehindMasks(clerk)
  await decides(clerk, 'return', { 'defects:other': '保全申请书缺少签名，请补签后重新上传。' })
  await handsInAgain(me, at)
  await opens(clerk, number)
  await decides(clerk, 'accept')
  await pay(async () => new Visitor(world.url), me, at, quietly)
  const judge = await officer(world, roleWords.judge.zh)
  await opens(judge, number)
  await decides(judge, 'grant', { number: rulingNumber(), reasoning: '申请人的申请符合法律规定。' })
  const enforcement = await officer(world, roleWords.enforcement_officer.zh)
  await opens(enforcement, number)
  await decides(enforcement, 'enforce')
  const day = await decides(enforcement, 'secure', {}, 'expiresOn')
  await enforcement.page.locator('main', { hasText: dated(day, 'zh') }).waitFor()
  await judge.page.goto(enforcement.page.url())
  await decides(judge, 'lift', { number: rulingNumber(), reasoning: '申请人申请解除保全。' })
})

it('With a keyboard alone a judge asks for a guarantee, and dismisses an application', async (world) => {
  const come = async () => new Visitor(world.url)
  const me = await signedIn(await come())
  const at = await apply(me, quietly)
  const number = /BQ-[\d-]+/.exec(me.text)![0]
  const clerk = await anyOfficer(come, 'clerk', quietly)
  await takeUp(clerk, 'clerk', number, quietly)
  await accept(clerk, quietly)
  await pay(come, me, at, quietly)
  const judge = await officer(world, roleWords.judge.zh)
  await opens(judge, number)
  await decides(judge, 'require_guarantee', { amount: '300000', reason: '为防止保全错误造成损失。' })
  await decides(judge, 'dismiss', { number: rulingNumber(), reasoning: '申请人逾期未提供担保。' })
})

async function officer({ visit }: World, role: string): Promise<Keys> {
  const keys = new Keys(await visit())
  await keys.page.goto('/court')
  await keys.link(staff.enter.zh)
  await keys.press(keys.page.locator('main').getByRole('button', { name: role }).first())
  await keys.page.getByRole('heading', { name: roomWords.queue.zh, level: 1 }).waitFor()
  return keys
}

/** What waits is found by its number in the queue. */
async function opens(keys: Keys, number: string): Promise<void> {
  const { page } = keys
  await page.goto('/court')
  await keys.type('q', number)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/court?q=*')
  await keys.link(number)
  await page.waitForURL('**/court/cases/*')
  await keys.arrives('h1')
}

async function looksBehindMasks(keys: Keys): Promise<void> {
  const masked = keys.page.locator('main summary', { hasText: officeWords.masked.zh })
  await keys.press(masked)
  await keys.button(identityWords.show.zh)
  await keys.arrives('[role=alert]')
  await keys.type('reason', '核对证件')
  await keys.button(identityWords.show.zh)
  await masked.waitFor({ state: 'detached' })
  await keys.arrives('h1')
}

/** From the case to the page of what is decided; sent with nothing in it, it says what is missing, and where. */
async function decides(keys: Keys, event: string, values: Record<string, string> = {}, date?: string): Promise<string> {
  const { page } = keys
  const { title, done } = events[event]!
  await keys.press(page.locator('main').getByRole('link', { name: title.zh, exact: true }))
  await page.waitForURL(`**/${event}`)
  await keys.arrives('h1')
  if (Object.keys(values).length) {
    await keys.button(title.zh)
    await keys.arrives('[role=alert]')
  }
  for (const [name, value] of Object.entries(values)) await keys.type(name, value)
  const day = date ? await keys.day(date) : ''
  await keys.button(title.zh)
  await page.waitForURL((url) => !url.pathname.endsWith(event))
  await keys.arrives('h1')
  await page.locator('main', { hasText: done.zh }).waitFor()
  return day
}

async function handsInAgain(me: Visitor, at: string): Promise<void> {
  await me.open(`${new URL(at, me.url).pathname}/preview`)
  await me.send({})
}
