import type { Context } from 'hono'
import { connect } from '../db/connect.ts'
import { Hono } from '../routing.ts'
import type { Said, Written } from '../words/lang.ts'
import { readBody } from './body.ts'
import type { Call, Endpoint, Result } from './endpoint.ts'
import { fieldsWrong } from './fields-wrong.ts'
import { commandKey, keyShape, once } from './idempotency.ts'
import { bearer } from './oauth/bearer.ts'
import { problemResponse, type Refusal, refuse } from './problems.ts'
import { taken } from './taken.ts'

type Door = { Bindings: Env }
type C = Context<Door>

/** The handlers of these endpoints, below /api/v1. */
export function serve(endpoints: Endpoint[]): Hono<Door> {
  const door = new Hono<Door>()
  for (const endpoint of endpoints)
    door.on(methodOf(endpoint), pathOf(endpoint), async (c) => respond(c, endpoint, await answer(c, endpoint)))
  for (const [path, those] of Map.groupBy(endpoints, pathOf)) door.all(path, onlyBy(...those.map(methodOf)))
  door.onError((error, c) => {
    console.error(error)
    return problemResponse(refuse('unavailable', { headers: { 'retry-after': '5' } }), langOf(c.req.raw))
  })
  door.all('*', (c) => problemResponse(refuse('not-found'), langOf(c.req.raw)))
  return door
}

const methodOf = ({ method }: Endpoint) => method.toUpperCase()
const pathOf = ({ path }: Endpoint) => path.replaceAll(/\{(\w+)\}/g, ':$1')

/** What an address answers that is there, but not by this method. */
export const onlyBy =
  (...methods: string[]) =>
  ({ req }: Context): Response => {
    const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ')
    return problemResponse(refuse('wrong-method', { headers: { allow } }), langOf(req.raw))
  }

async function answer(c: C, endpoint: Endpoint): Promise<Result> {
  const db = connect(c.env)
  const known = await bearer(db, c.req.raw, endpoint.scope)
  if (!known.ok) return known
  const pace = await taken(c.env, known.partner.clientId)
  if (!pace.ok) return refuse('too-many', { headers: { 'retry-after': String(pace.wait) } })
  const asked = await read(c, endpoint)
  if (!asked.ok) return asked
  const { clientId } = known.partner
  const key = asked.key && (await commandKey(clientId, asked.key))
  const base = { env: c.env, db, request: c.req.raw, partner: known.partner, lang: langOf(c.req.raw) }
  return run(endpoint, { ...base, ...asked, params: c.req.param() as Record<string, string>, key })
}

const run = (endpoint: Endpoint, call: Call): Promise<Result> =>
  call.key && !call.dry ? once(call, () => endpoint.run(call)) : endpoint.run(call)

const noDryRun: Said = {
  zh: '此操作不支持 dry_run。',
  en: 'There is no dry run of this; where there is, it is dry_run=1.',
}

type Asked = { ok: true; query: unknown; body: unknown; key: string; dry: boolean }

async function read(c: C, endpoint: Endpoint): Promise<Asked | Refusal> {
  const { dry_run, ...given } = c.req.query()
  const dry = dry_run === '1'
  // Never take for earnest what was meant as a question.
  if (dry_run !== undefined && !(dry && endpoint.dry)) return refuse('bad-query', { detail: noDryRun })
  const query = endpoint.query?.safeParse(given)
  if (query && !query.success) return refuse('bad-query', { errors: fieldsWrong(query.error.issues) })
  const key = (endpoint.method === 'post' && c.req.header('idempotency-key')) || ''
  const needed = endpoint.method === 'post' && !dry
  if (key ? !keyShape.test(key) : needed) return refuse('key-missing')
  const body = endpoint.asks ? await readAsked(c.req.raw, endpoint) : { ok: true as const, value: undefined }
  return body.ok ? { ok: true, query: query?.data, body: body.value, key, dry } : body
}

async function readAsked(request: Request, { asks, most }: Endpoint): Promise<{ ok: true; value: unknown } | Refusal> {
  const body = await readBody(request, most)
  if (!body.ok) return body
  const heard = asks!.safeParse(body.value)
  return heard.success ? { ok: true, value: heard.data } : refuse('wrong', { errors: fieldsWrong(heard.error.issues) })
}

function respond(c: C, endpoint: Endpoint, result: Result): Response {
  if (result instanceof Response) return result
  if (!result.ok) return problemResponse(result, langOf(c.req.raw))
  const status = result.status ?? endpoint.status ?? 200
  const headers = { 'cache-control': 'no-store', ...result.headers }
  return status === 204 ? c.body(null, 204, headers) : c.json(result.body as object, status, headers)
}

/** Machines read English unless they ask for Chinese. */
const langOf = ({ headers }: Request): Written => (/^\s*zh\b/i.test(headers.get('accept-language') ?? '') ? 'zh' : 'en')
