import { env } from 'cloudflare:workers'
import { connect } from '../../src/db/connect.ts'
import { keepOfficer, openStaffSession } from '../../src/db/office/staff.ts'
import type { Role } from '../../src/kinds/officer.ts'
import { randomId, sha256 } from '../../src/privacy/bytes.ts'
import { followed } from '../at-the-desk.ts'
import { begin, fillIn, handInPapers, submitted } from '../journey.ts'
import { ask, type Litigant, litigant } from '../litigant.ts'
import { newCaller } from '../partners/partner.ts'

export const origin = 'https://test.invalid'
export type Who = (path: string, init?: RequestInit) => Promise<Response>

/** Somebody who sends these headers with everything, from our own pages. */
export const browser =
  (headers: Record<string, string> = {}): Who =>
  (path, init = {}) =>
    ask(new Request(origin + path, { redirect: 'manual', ...init, headers: { origin, ...headers, ...init.headers } }))

/** What the browser of an officer shows of who they are: a session of their own. */
export async function staffCookie(court: string, roles: Role[]): Promise<string> {
  const now = Date.now()
  const id = randomId()
  await keepOfficer(connect(env), { id, issuer: 'test', subject: id, court, name: '赵法', roles, createdAt: now })
  const sid = randomId(32)
  await openStaffSession(connect(env), { id: await sha256(sid), officerId: id, createdAt: now, seenAt: now })
  return `__Host-court=${sid}`
}

export const officer = async (court: string, roles: Role[]): Promise<Who> =>
  browser({ cookie: await staffCookie(court, roles) })

export const insurer = async (): Promise<Who> => {
  const { token } = await newCaller('insurer')
  return browser({ authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() })
}

/** What somebody has filed: the ids that stand in its addresses. */
export type Filed = { someone: Litigant; id: string; material: string; document: string; order: string; entry: string }

/** An application on its way: accepted, with its notice, a payment begun and a slip handed in. */
export async function filed(): Promise<Filed> {
  const someone = await litigant()
  const id = await submitted(someone)
  const desk = env.DESK.getByName(id)
  const accepted = {
    event: 'accept',
    actor: 'clerk' as const,
    actorId: 'x',
    by: '赵法',
    told: { feeBasis: 'as_worked_out' },
  }
  await desk.apply({ ...accepted, key: crypto.randomUUID() })
  await followed(id)
  await someone.visitor.open(`/applications/${id}/payment`)
  await someone.visitor.send({ way: 'transfer transfer' }, '确认并缴费')
  const order = someone.visitor.url.split('/').at(-1)!
  const one = (query: string) => env.DB.prepare(query).bind(id).first<string>('id')
  const [material, document, entry] = await Promise.all([
    one('select id from materials where application_id = ?'),
    one('select id from documents where application_id = ? and sha256 is not null'),
    one(`select id from entries where application_id = ? and step = 'applicants'`),
  ])
  return { someone, id, order, material: material!, document: document!, entry: entry! }
}

/** A draft with everything filled in, where every step is open. */
export async function draft(): Promise<Filed> {
  const someone = await litigant()
  const id = await begin(someone)
  await fillIn(someone, id)
  await handInPapers(someone, id)
  const one = (query: string) => env.DB.prepare(query).bind(id).first<string>('id')
  const [material, entry] = await Promise.all([
    one('select id from materials where application_id = ?'),
    one(`select id from entries where application_id = ? and step = 'applicants'`),
  ])
  return { someone, id, order: 'no-order', document: 'no-document', material: material!, entry: entry! }
}

/** Everything in the database but when somebody was last seen. */
export async function dump(): Promise<string> {
  const { results: tables } = await env.DB.prepare(
    `select name from sqlite_schema where type = 'table' and name not like '\\_%' escape '\\' and name not like 'sqlite%' and name not like 'd1\\_%' escape '\\'`,
  ).all<{ name: string }>()
  const rows = await env.DB.batch(tables.map(({ name }) => env.DB.prepare(`select * from "${name}"`)))
  const shown = tables.map(({ name }, at) => [
    name,
    rows[at]!.results.map((row) => ({ ...(row as object), seen_at: 0 })),
  ])
  return JSON.stringify(shown)
}
