import { env } from 'cloudflare:workers'
import { paths } from '../../../src/paths.ts'
import { Visitor } from '../../no-script-visitor.ts'
import { fetchWorker } from '../../worker-here.ts'

export const origin = 'https://test.invalid'
const fetcher = (request: Request) => fetchWorker(request)
const cookies = new WeakMap<Visitor, string>()

/** A browser in a court's office. */
export function browser(): Visitor {
  const who: Visitor = new Visitor(origin, { fetcher: (request) => fetcher(seen(who, request)) })
  return who
}

function seen(who: Visitor, request: Request): Request {
  cookies.set(who, request.headers.get('cookie') ?? '')
  return request
}

/** A thief's request, with all the cookies that this browser has now. */
export async function stolenFrom(who: Visitor): Promise<(path: string) => Promise<Response>> {
  await who.ask(paths.verify)
  const cookie = cookies.get(who) ?? ''
  return (path) => fetcher(new Request(new URL(path, origin), { headers: { cookie }, redirect: 'manual' }))
}

/** Goes as far as the provider's page. */
export async function atProvider(to: string = paths.court, who = browser()): Promise<Visitor> {
  await who.open(`${paths.courtLogin}?${new URLSearchParams({ to })}`)
  return who.follow('统一身份认证')
}

/** Signs somebody of the sandbox's courts in, as a browser without scripts would. */
export async function signIn(name = '王海燕', to: string = paths.court, who = browser()): Promise<Visitor> {
  await atProvider(to, who)
  return who.send({}, name)
}

/** What the provider does wrong with its next call. */
export const spoil = (call: string, does: string) =>
  fetcher(
    new Request(`${origin}${paths.sandboxCourtIdp}/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ call, does }),
    }),
  )

export const count = async (query: string, ...told: unknown[]): Promise<number> =>
  (await env.DB.prepare(query)
    .bind(...told)
    .first<number>('n')) ?? 0
