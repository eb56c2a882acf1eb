import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { connectPartner } from '../../../../src/local/insurer/client.ts'
import { enrolPartners } from '../../../../src/local/partners.ts'
import type { Server } from '../../../../src/local/server.ts'
import { Visitor } from '../../../no-script-visitor.ts'
import type { Take } from '../../../pictures/camera.ts'
import { cases } from '../../../pictures/cases.ts'
import { drafts } from '../../../pictures/drafts.ts'
import { helped } from '../../../pictures/helped.ts'
import { later } from '../../../pictures/later.ts'
import { letters } from '../../../pictures/letters.ts'
import { money } from '../../../pictures/money.ts'
import { offices } from '../../../pictures/offices.ts'
import { openToAll } from '../../../pictures/open-to-all.ts'
import { ownAccount } from '../../../pictures/own-account.ts'
import { type Cast, cast, courtOf, signedIn, terminal } from '../../../pictures/people.ts'
import { trouble as alarms } from '../../../pictures/trouble.ts'
import { account } from './account.ts'
import { entry } from './entry.ts'
import { forms } from './forms.ts'
import { lobby } from './lobby.ts'
import { office } from './office.ts'
import { trouble } from './trouble.ts'

export type Scene = [name: string, play: () => Promise<void>]

/**
 * Everything that pictures are taken of, and what they leave out: act after act, as some is empty only at first; the
 * lanes of an act side by side, each with people and an onlooker of its own, as cases mostly wait for what follows a move.
 */
export async function acts(server: Server, [one, other]: [Take, Take]): Promise<Scene[][][]> {
  const mine = await cast(server.url)
  const theirs = await others(mine)
  const insurer = await theInsurer(server.url)
  const first: Scene[] = [
    ['own account', () => ownAccount(mine, one)],
    ['the idle office', () => offices(mine, one)],
  ]
  const lane: Scene[] = [
    ['more of the account', () => account(mine, one)],
    ['drafts', () => drafts(mine, one)],
    ['more of the forms', () => forms(mine, one)],
    ['open to all', () => openToAll(mine, one)],
    ['entered by a code', () => entry(mine, one)],
    ['lobby', () => lobby(mine, one)],
    ['helped', () => helped(mine, one)],
    ['trouble', () => trouble(mine, one)],
  ]
  const paid: Scene[] = [
    ['cases', () => cases(theirs, insurer, other)],
    ['money', () => money(theirs, insurer, other)],
    ['letters', () => letters(theirs, insurer, other)],
  ]
  const last: Scene[] = [
    ['alarms', () => alarms(mine, insurer, one)],
    ['the office at work', () => offices(mine, one)],
    ['more of the office', () => office(mine, one)],
    ['later', () => later(mine, insurer, one, server)],
  ]
  return [[first], [lane, paid], [last]]
}

/** The same people in other browsers, and a terminal more: two people never share what they have open. */
async function others({ url, nobody }: Cast): Promise<Cast> {
  const court = await courtOf(url)
  const screen = await signedIn(await terminal(court.administrator, '立案大厅3号机'))
  return { url, nobody, court, me: { own: await signedIn(new Visitor(url)), terminal: screen } }
}

async function theInsurer(url: string) {
  const keys = await mkdtemp(`${tmpdir()}/partners-`)
  const [first] = await enrolPartners(url, keys)
  await rm(keys, { recursive: true })
  return { client: await connectPartner(first!), name: first!.name }
}
