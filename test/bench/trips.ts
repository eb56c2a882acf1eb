import { sessionsNamed } from '../../src/db/accounts/sessions.ts'
import { connect } from '../../src/db/connect.ts'
import { halfFilledIn } from '../../src/db/half-filled.ts'
import { applicationReads } from '../../src/db/read.ts'
import { sha256 } from '../../src/privacy/bytes.ts'
import * as service from '../../src/worker.ts'
import { page } from './four-kilobytes.ts'

export * from '../../src/worker.ts'

/** What a drizzle query sends, without drizzle. */
type Sent = { _prepare: () => { stmt: D1PreparedStatement; getQuery: () => { params: unknown[] } } }
const sent = (query: unknown) => {
  const { stmt, getQuery } = (query as Sent)._prepare()
  return stmt.bind(...getQuery().params)
}

type Trips = { reads: D1PreparedStatement[]; writes: D1PreparedStatement[] }
const trips = new Map<string, Trips>()

async function tripsOf(env: Env, id: string, cookies: string): Promise<Trips> {
  const db = connect(env)
  const reads = applicationReads(db, id)
  const session = await sha256(/__Host-sid=([^;]+)/.exec(cookies)![1]!)
  const writes = [
    `insert into entries (application_id, id, step, form, value, version, created_at, updated_at)
     select application_id, id, step, form, value, 1, created_at, updated_at from entries where application_id = ?1
     on conflict (application_id, id) do update
     set value = excluded.value, version = entries.version + 1, updated_at = entries.updated_at + 1`,
    `delete from half_filled_forms where application_id = ?1 and id = 'basics'
     and exists (select 1 from applications where id = ?1)`,
    'update applications set amount = amount + 100, updated_at = updated_at + 1 where id = ?1',
  ].map((line) => env.DB.prepare(line).bind(id))
  const [row, entry] = reads.map(sent)
  return {
    reads: [sessionsNamed(db, { id: session }), ...reads, halfFilledIn(db, { id })].map(sent),
    writes: [...writes, row!, entry!],
  }
}

export class Desk extends service.Desk {
  async writes(): Promise<void> {
    await this.env.DB.batch(trips.get(this.ctx.id.name!)!.writes)
  }
}

/** Only the trips of a saved step: one batch, a call of the Desk, another batch, and an answer that is there already. */
export default {
  ...service.default,
  async fetch(request: Request, env: Env, context: ExecutionContext) {
    const [, way, , id] = new URL(request.url).pathname.split('/')
    if (way !== 'trips') return service.default.fetch(request, env, context)
    if (!trips.has(id!)) trips.set(id!, await tripsOf(env, id!, request.headers.get('cookie')!))
    await env.DB.batch(trips.get(id!)!.reads)
    await (env.DESK.getByName(id!) as unknown as Desk).writes()
    return new Response(page, { headers: { 'HX-Push-Url': '/next' } })
  },
} satisfies ExportedHandler<Env>
