import { guarantee } from '../../src/kinds/guarantee.ts'
import type { Actor, Kind } from '../../src/kinds/kind.ts'
import { preservation } from '../../src/kinds/preservation.ts'
import type { Client } from '../../src/local/insurer/client.ts'
import { round } from '../../src/local/insurer/underwriter.ts'
import { Visitor } from '../no-script-visitor.ts'
import { rulingNumber } from '../ruling-number.ts'
import { pay } from '../walk/after.ts'
import { type Cast, quietly } from './people.ts'

/** Ways through the lifecycles that together come to every status that does not wait for the clock. */
export const roads: Record<Kind['slug'], readonly string[]> = {
  preservation: [
    'submit',
    'submit',
    'submit accept pay',
    'submit return submit withdraw',
    'submit reject',
    'submit accept pay require_guarantee dismiss',
    'submit accept pay grant enforce find_nothing enforce secure ask_renewal ask_lifting lift release',
    'submit accept pay grant_in_part enforce secure convert',
  ],
  guarantee: ['submit return submit cancel', 'submit decline', 'submit reject', 'submit approve pay issue revoke'],
}

export const kinds = { preservation, guarantee }

export type Insurer = { client: Client; name: string }
type On = { cast: Cast; insurer: Insurer; kind: Kind; id: string; status: string }

/** Makes one move as the one whom the table gives it to; the status it comes to. */
export async function moveOn(on: On, event: string): Promise<string> {
  const row = on.kind.lifecycle.find(([name, from]) => name === event && from === on.status)
  if (!row) throw new Error(`${event} is not open in ${on.status}`)
  const [, , to, by] = row
  await ways[by]!(on, event)
  return to
}

/** Makes one move after the other; the status they come to. */
export async function moves(on: On, road: string): Promise<string> {
  let { status } = on
  for (const event of road.split(' ')) status = await moveOn({ ...on, status }, event)
  return status
}

export const idOf = (address: string) => address.split('/').at(-1)!

const ways: Partial<Record<Actor, (on: On, event: string) => Promise<unknown>>> = {
  submitter: ({ cast: { me }, id }, event) =>
    event === 'submit'
      ? open(me.own, `/applications/${id}/preview`)
      : open(me.own, `/applications/${id}/events/${event}`),
  clerk: ({ cast, id }, event) => decides(cast.court.clerk, id, event),
  judge: ({ cast, id }, event) => decides(cast.court.judge, id, event),
  enforcement_officer: ({ cast, id }, event) => decides(cast.court.enforcement_officer, id, event),
  gateway: ({ cast: { me, url }, id, kind }) =>
    pay(async () => new Visitor(url), me.own, `/applications/${id}`, quietly, kind),
  insurer: ({ insurer, id }, event) => underwrites(insurer, id, event),
}

async function open(visitor: Visitor, address: string) {
  await visitor.open(address)
  return done(await visitor.send(visitor.sees('reason') ? { reason: '案件尚未审结。' } : {}))
}

const done = (visitor: Visitor) => {
  if (visitor.status >= 400) throw new Error(`${visitor.status} at ${visitor.url}: ${visitor.text.slice(0, 400)}`)
  return visitor
}

async function decides(officer: Visitor, id: string, event: string) {
  await officer.open(`/court/cases/${id}/${event}?example=1`)
  const number = officer.sees('number') && { number: rulingNumber() }
  const defects = officer.sees('defects:other') && { 'defects:other': '保全申请书缺少申请人签名，请补签后重新上传。' }
  return done(await officer.send({ ...number, ...defects }))
}

const reason = '主要证据不足以证明债权成立。'
const inAWeek = new Date(Date.now() + 8 * 86_400_000).toISOString().slice(0, 10)

async function underwrites(insurer: Insurer, id: string, event: string) {
  if (event === 'approve' || event === 'issue') return round(insurer.client, insurer.name)
  const body = event === 'return' ? { defects: [{ at: 'other', note: reason }], until: inAWeek } : { reason }
  const said = await insurer.client.post(`/guarantees/${id}/${event}`, crypto.randomUUID(), body)
  if (!said.ok) throw new Error(`${event}: ${said.problem.title} ${said.problem.detail ?? ''}`)
}
