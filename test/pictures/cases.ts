import { asksOf } from '../../src/kinds/asks/index.ts'
import type { Kind } from '../../src/kinds/kind.ts'
import { preservation } from '../../src/kinds/preservation.ts'
import { leavesMeasures } from '../../src/kinds/standing/asked-of-court.ts'
import { guaranteeWords } from '../../src/words/guarantee.ts'
import { all } from '../html.ts'
import { fillUp, uploadAll } from '../walk/application.ts'
import { inWords } from '../walk/walker.ts'
import { sendEmpty, type Take } from './camera.ts'
import { beginDraft } from './drafts.ts'
import { payments } from './payments.ts'
import { type Cast, quietly } from './people.ts'
import { type Insurer, idOf, kinds, moveOn, roads } from './roads.ts'

/** Every status that an application can stand in, as the one sees it who filed it, and as the court does. */
export async function cases(cast: Cast, insurer: Insurer, take: Take): Promise<void> {
  const seen = new Set<string>()
  for (const kind of Object.values(kinds))
    for (const road of roads[kind.slug]) await walkRoad({ cast, insurer, take, kind, seen }, road.split(' '))
}

type Walk = { cast: Cast; insurer: Insurer; take: Take; kind: Kind; seen: Set<string> }

async function walkRoad({ cast, insurer, take, kind, seen }: Walk, road: string[]): Promise<void> {
  const at = await complete(cast, kind)
  const id = at.split('/').at(-1)!
  let status = 'draft'
  for (const event of road) {
    if (event === 'pay' && !seen.has(`${kind.slug} pay`)) await payments(cast, take, kind, at)
    if (event === 'pay') seen.add(`${kind.slug} pay`)
    status = await moveOn({ cast, insurer, kind, id, status }, event)
    await settle()
    const name = `${kind.slug}-case-${status}${leavesMeasures(event) ? `-${event}` : ''}`
    if (seen.has(name)) continue
    seen.add(name)
    await take({ name, at, by: cast.me, looks: status === 'returned' || status === 'granted' })
    await asked(cast, take, kind, status, at)
    if (kind === preservation) await office(cast, take, name.replace(kind.slug, 'court'), id)
  }
}

// What follows a move is delivered by an alarm a moment later.
export const settle = () => new Promise((resolve) => setTimeout(resolve, 1500))

/** `also`: papers that are not asked for, such as those that the court will want as well. */
export async function complete(cast: Cast, kind: Kind, also: string[] = []): Promise<string> {
  const { own } = cast.me
  const at = await beginDraft(cast, kind)
  await fillUp(own, quietly)
  await uploadAll(own, also)
  if (kind === preservation) return at
  await own.open(`${at}/edit/insurer`)
  await own.send({ insurer: 'bohai' }, inWords(own, guaranteeWords.chooseOne))
  return at
}

/** What one who filed it may do beside handing in, each asked for once more. */
async function asked({ me }: Cast, take: Take, kind: Kind, status: string, at: string): Promise<void> {
  await me.own.open(at)
  const offered = all(me.own.page, 'a').map((one) => one.at.href ?? '')
  for (const address of offered.filter((href) => href.startsWith(`${at}/events/`))) {
    const event = address.split('/').at(-1)!
    const name = `${kind.slug}-${status}-${event}`
    await take({ name, at: address, by: me })
    if (asksOf(kind, event)) await take({ name: `${name}-mistakes`, at: address, by: { own: me.own }, does: sendEmpty })
  }
}

/** What an officer sees of a case, and is asked for each move that is open to one. */
async function office({ court }: Cast, take: Take, name: string, id: string): Promise<void> {
  const at = `/court/cases/${id}`
  for (const own of [court.clerk, court.judge, court.enforcement_officer]) {
    await own.open(at)
    const open = all(own.page, 'a').flatMap(({ at: { href } }) => (href?.startsWith(`${at}/`) ? idOf(href) : []))
    const events = open.filter((event) => event in preservation.events)
    if (events.length) await take({ name, at, by: { own }, looks: name === 'court-case-in_review' })
    for (const event of events) {
      const asking = `${name.replace('case-', '')}-${event}`
      await take({ name: asking, at: `${at}/${event}`, by: { own } })
      // What is worked out for the clerk is right as it stands: sent, it would be accepted.
      if (asksOf(preservation, event) && event !== 'accept')
        await take({ name: `${asking}-mistakes`, at: `${at}/${event}`, by: { own }, does: sendEmpty })
    }
  }
}
