import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { allRoutes } from '../../src/doors/index.ts'
import { paths } from '../../src/paths.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import assets from '../../static/_headers?raw'
import { newVisitor, register } from '../accounts/people.ts'
import { ask } from '../litigant.ts'
import { classOf } from './doors.ts'
import { browser, dump, type Filed, filed, insurer, officer, origin, type Who } from './who.ts'

const routes = await allRoutes()
const posts = [...new Set(routes.filter(({ method }) => method === 'POST').map(({ path }) => path))]
const filledIn = (path: string) => path.replace(/:\w+(\{[^}]*\}+)?/g, (_, only?: string) => (only ? 'wechat' : 'x'))

let mine: Filed
let clerk: Who
let partner: Who
const nobody = browser()

beforeAll(async () => {
  await seed(env)
  mine = await filed()
  clerk = await officer('津0116', ['clerk', 'finance_officer', 'administrator'])
  partner = await insurer()
}, 120_000)

const form = (body = 'a=b', type = 'application/x-www-form-urlencoded'): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': type },
})

describe('every answer', () => {
  const answers: [string, () => Promise<Response>][] = [
    ['a public page', () => nobody('/')],
    ['a page that is not there', () => nobody('/nowhere')],
    ['an address with odd letters', () => nobody('/%00/%E0%A4%A/..%2f')],
    ['a redirect to the sign-in', () => nobody('/applications')],
    ['a redirect to the court’s sign-in', () => nobody('/court')],
    ['a redirect that htmx follows', () => nobody('/applications', { headers: { 'hx-request': 'true' } })],
    ['the list of one’s applications', () => mine.someone.fetch('/applications')],
    ['an application', () => mine.someone.fetch(`/applications/${mine.id}`)],
    ['a fragment', () => mine.someone.fetch(`/applications/${mine.id}`, { headers: { 'hx-request': 'true' } })],
    ['an application of somebody else', () => mine.someone.fetch('/applications/nobodys')],
    ['a form with mistakes', () => nobody('/login', form())],
    ['a form that cannot be read', () => nobody('/login', form('{', 'application/json'))],
    ['a form of another site', () => nobody('/login', { ...form(), headers: { origin: 'https://evil.invalid' } })],
    ['a paper', () => mine.someone.fetch(`/applications/${mine.id}/materials/${mine.material}`)],
    ['a range no paper has', () => paper({ range: 'bytes=999999999-' })],
    ['an issued document', () => mine.someone.fetch(`/applications/${mine.id}/documents/${mine.document}`)],
    ['the printed application', () => mine.someone.fetch(`/applications/${mine.id}/printed`)],
    ['one’s own data', () => mine.someone.fetch('/account/data/export')],
    ['the state of a payment', () => mine.someone.fetch(`/applications/${mine.id}/payment/${mine.order}/state`)],
    ['the court’s queue', () => clerk('/court')],
    ['a case', () => clerk(`/court/cases/${mine.id}`)],
    ['a table of the finance office', () => clerk('/court/finance/settlement.csv?month=2026-11')],
    ['a search of the code tables', () => nobody('/codes/court?field=court&court_find=a')],
    ['JSON for a partner', () => partner('/api/v1/guarantees')],
    ['JSON for whoever is no partner', () => nobody('/api/v1/guarantees')],
    ['no address of the interface', () => partner('/api/v1/nothing')],
    ['a forged notice', () => nobody('/notices/payment/wechat', form('{}', 'application/json'))],
    ['the keys', () => nobody('/.well-known/jwks.json')],
    ['a terminal that is none', () => nobody('/kiosk/heartbeat', form())],
  ]
  const paper = (headers: Record<string, string>) =>
    mine.someone.fetch(`/applications/${mine.id}/materials/${mine.material}`, { headers })

  test.each(answers)('is told to browsers strictly: %s', async (_, answer) => {
    const { headers, status } = await answer()
    expect(status).toBeLessThan(500)
    const policy = headers.get('content-security-policy')!
    expect(policy).not.toMatch(/unsafe-|\*|https?:/)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/frame-ancestors 'none'|^sandbox;/)
    expect(Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security')!)![1])).toBeGreaterThanOrEqual(
      31_536_000,
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(['no-referrer', 'same-origin']).toContain(headers.get('referrer-policy'))
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  test.each(answers)('with anything personal is kept by nobody: %s', async (_, answer) => {
    const { headers } = await answer()
    const shared = /public/.test(headers.get('cache-control') ?? '')
    if (shared) expect(headers.getSetCookie()).toEqual([])
  })

  test('about somebody is not stored', async () => {
    const pages = ['', '/preview', '/edit/basics', '/payment', '/printed', `/payment/${mine.order}/state`]
    const own = [...pages, `/materials/${mine.material}`, `/documents/${mine.document}`]
    for (const path of own)
      expect((await mine.someone.fetch(`/applications/${mine.id}${path}`)).headers.get('cache-control'), path).toMatch(
        /no-store/,
      )
    for (const path of ['/applications', '/account', '/account/data/export', '/account/parties', '/identity'])
      expect((await mine.someone.fetch(path)).headers.get('cache-control'), path).toMatch(/no-store/)
    for (const path of ['', `/cases/${mine.id}`, '/identities', '/finance', '/finance/settlement.csv?month=2026-11'])
      expect((await clerk(`/court${path}`)).headers.get('cache-control'), path).toMatch(/no-store/)
  })
})

test('what is served without the Worker is told as strictly', () => {
  const [, everywhere = ''] = /^\/\*\n((?: {2}.*\n)+)/m.exec(assets) ?? []
  expect(everywhere).toContain('X-Content-Type-Options: nosniff')
  expect(everywhere).toContain('Cross-Origin-Resource-Policy: same-origin')
  expect(everywhere).toContain('Strict-Transport-Security: max-age=31536000')
})

test('every cookie belongs to this host alone and is out of the reach of scripts', async () => {
  const seen = new Map<string, string>()
  const visitor = newVisitor()
  await register(visitor)
  for (const path of ['/?lang=en', '/?size=large', '/login', '/register', '/court/login/enter', '/court/callback'])
    for (const answer of [await visitor.ask(path), await nobody(path)])
      for (const line of answer.headers.getSetCookie()) seen.set(line.split('=')[0]!, line)
  expect([...seen.keys()].length).toBeGreaterThan(3)
  for (const [name, line] of seen) {
    expect(name).toMatch(/^__Host-/)
    expect(line).toMatch(/; Secure/)
    expect(line).toMatch(/; Path=\/(;|$)/)
    expect(line).not.toMatch(/; Domain/i)
    if (!/Max-Age=0/.test(line)) expect(line).toMatch(/; HttpOnly.*; SameSite=(Lax|Strict)/)
  }
})

describe('what another site makes a browser send', () => {
  const foreign: [string, Record<string, string>][] = [
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sister site', { 'sec-fetch-site': 'same-site' }],
    ['from nowhere', { 'sec-fetch-site': 'none' }],
    ['from another origin', { origin: 'https://evil.invalid' }],
    ['from an origin that is hidden', { origin: 'null' }],
    ['from an origin that begins like ours', { origin: `${origin}.evil.invalid` }],
    ['from our name without encryption', { origin: 'http://test.invalid' }],
    ['from another port', { origin: `${origin}:8443` }],
    ['from another site with our origin', { 'sec-fetch-site': 'cross-site', origin }],
  ]
  const types = [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/json',
    '',
  ]

  test.each(foreign)('is refused at every address, of every type: %s', async (_, headers) => {
    const before = await dump()
    for (const path of posts.filter((path) => classOf('POST', path) !== 'partner')) {
      for (const [place, type] of types.entries()) {
        const cookie: Record<string, string> = place % 2 ? { cookie: '__Host-sid=x' } : {}
        const sent = { method: 'POST', body: 'x', headers: { ...headers, ...cookie, 'content-type': type } }
        const answer = await ask(new Request(origin + filledIn(path), { redirect: 'manual', ...sent }))
        expect(answer.status, path).toBe(403)
      }
    }
    expect(await dump()).toBe(before)
  })

  // A paper is checked in nobody's name.
  const inSomebodysName = posts.filter((path) => path !== paths.verify)

  test('is refused where it brings cookies and says nothing of where it comes from', async () => {
    for (const path of inSomebodysName) {
      const headers = { cookie: '__Host-sid=x' }
      const answer = await ask(new Request(origin + filledIn(path), { method: 'POST', body: 'x', headers }))
      expect(answer.status, path).toBe(403)
    }
  })

  test('is refused as a form without cookies, too, but to machines', async () => {
    const machines = ['partner', 'provider', 'sandbox']
    for (const path of inSomebodysName.filter((path) => !machines.includes(classOf('POST', path) ?? ''))) {
      const sent = { method: 'POST', body: new URLSearchParams({ key: 'made up' }) }
      expect((await ask(new Request(origin + filledIn(path), sent))).status, path).toBe(403)
    }
  })

  test.each(['PUT', 'PATCH', 'DELETE'])('is refused for %s as well', async (method) => {
    const headers = { cookie: '__Host-sid=x', 'sec-fetch-site': 'cross-site' }
    expect((await ask(new Request(`${origin}/account`, { method, headers }))).status).toBe(403)
  })
})
