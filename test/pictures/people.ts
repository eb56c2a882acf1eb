import { words } from '../../src/accounts/words.ts'
import type { Role } from '../../src/kinds/officer.ts'
import { words as staff } from '../../src/office/staff/words.ts'
import { demoLitigant } from '../../src/sandbox/seed/litigant.ts'
import { demoOfficers } from '../../src/sandbox/seed/officers.ts'
import { common } from '../../src/words/common.ts'
import { all, text } from '../html.ts'
import { Visitor } from '../no-script-visitor.ts'
import { officer } from '../walk/court.ts'
import type { Step } from '../walk/step.ts'
import { inWords } from '../walk/walker.ts'
import type { Person } from './camera.ts'

/** Walks without a word: what is of interest here are the pictures. */
export const quietly: Step = async (who, what, does) => {
  const walker = await does()
  if (walker.status >= 400) throw new Error(`${who} ${what}: ${walker.status} at ${walker.url}`)
}

export type Court = Record<Role, Visitor>
export type Cast = { url: string; nobody: Person; me: Person & { own: Visitor }; court: Court }

const roles: Role[] = ['clerk', 'judge', 'enforcement_officer', 'finance_officer', 'administrator']

/** Everybody who comes before the camera. */
export async function cast(url: string): Promise<Cast> {
  const court = await courtOf(url)
  const [lobby, mine] = [
    await terminal(court.administrator, '立案大厅1号机'),
    await terminal(court.administrator, '立案大厅2号机'),
  ]
  const me = { own: await signedIn(new Visitor(url)), terminal: await signedIn(mine) }
  return { url, nobody: { terminal: lobby }, me, court }
}

export async function courtOf(url: string): Promise<Court> {
  const court = {} as Court
  for (const role of roles) court[role] = (await officer(async () => new Visitor(url), role, quietly)) as Visitor
  return court
}

/** The second of two people whom something takes. */
export async function second(url: string, post: 'finance-2' | 'administrator-2'): Promise<Visitor> {
  const { name } = demoOfficers.find(({ subject }) => subject === `0116-${post}`)!
  const visitor = await new Visitor(url).open('/court')
  await visitor.follow(inWords(visitor, staff.enter))
  return visitor.send({}, name)
}

/** Anew, where somebody still is: a visit at a terminal is short. */
export async function signedIn(visitor: Visitor): Promise<Visitor> {
  await visitor.open('/login')
  if (visitor.title.includes(inWords(visitor, words.inAlready))) {
    await visitor.send({}, inWords(visitor, common.signOut))
    await visitor.open('/login')
  }
  return visitor.send(demoLitigant)
}

/** A terminal that an administrator has put up and somebody has begun to use. */
export async function terminal(administrator: Visitor, name: string): Promise<Visitor> {
  await administrator.open('/court/kiosks')
  await administrator.send({ name })
  const screen = await new Visitor(administrator.url).open('/kiosk')
  await screen.send({ code: await newCode(administrator, name) })
  return screen.send({}, '中文')
}

/** A code of one use for a terminal, or for the program beside its printer. */
export async function newCode(administrator: Visitor, terminal: string): Promise<string> {
  await administrator.open('/court/kiosks')
  const card = all(administrator.page, 'article').find((one) => text(one).startsWith(terminal))!
  const [code] = all(card, 'form')
  const answer = await administrator.ask(code!.at.action!, { method: 'POST', body: new URLSearchParams() })
  return /class="digits">(\w+)</.exec(await answer.text())![1]!
}
