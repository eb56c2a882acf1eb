import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { takeKept } from '../../src/accounts/kept.ts'
import { localPath } from '../../src/accounts/local-path.ts'
import { requirePerson } from '../../src/accounts/require-person.ts'
import { signIn, signOut } from '../../src/accounts/signing-in/in-and-out.ts'
import { accountById, openAccount } from '../../src/db/accounts/accounts.ts'
import { connect } from '../../src/db/connect.ts'
import { sameOrigin } from '../../src/doors/same-origin.ts'
import { arrival, session, spoken, visitorOf } from '../../src/session.ts'
import type { Visit } from '../../src/visit.ts'
import { type Form, Visitor } from './visitor.ts'

const minute = 60_000

const app = new Hono<Visit>()
app.use(sameOrigin(true), spoken, arrival, session)
app.get('/who', (c) => c.json({ id: c.var.person?.accountId ?? null, lang: c.var.lang, kiosk: c.var.kiosk }))
app.get('/captcha', async (c) => c.text(await visitorOf(c)))
app.post('/in/:id', async (c) => {
  await signIn(c, c.req.param('id'), c.req.query('kiosk') ?? null)
  return c.text('in')
})
app.post('/out', async (c) => {
  await signOut(c)
  return c.text('out')
})
app.use('/step/*', requirePerson)
app.get('/step/:n', async (c) => c.json(await takeKept(c)))
app.post('/step/:n', (c) => c.text('saved'))

async function account(): Promise<string> {
  const id = crypto.randomUUID()
  await openAccount(connect(env), { id, agreement: '1', agreedAt: 0, createdAt: 0 })
  return id
}
const who = async (visitor: Visitor) => ((await (await visitor.get('/who')).json()) as { id: string | null }).id
async function signedIn(id?: string) {
  const visitor = new Visitor(app)
  const accountId = id ?? (await account())
  await visitor.post(`/in/${accountId}`, {})
  return { visitor, accountId }
}
afterEach(() => vi.useRealTimers())
function later(ms: number) {
  const at = Date.now() + ms
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(at)
}

test('the language of the last sign-in is that of the messages', async () => {
  const { visitor, accountId } = await signedIn()
  const lang = async () => (await accountById(connect(env), accountId))?.lang
  expect(await lang()).toBe('zh')
  await visitor.post(`/in/${accountId}?lang=en`, {})
  expect(await lang()).toBe('en')
})

describe('the session cookie', () => {
  test('is for this host, secure, unseen by scripts, and random; the database holds only its hash', async () => {
    const visitor = new Visitor(app)
    const set = (await visitor.post(`/in/${await account()}`, {})).headers.getSetCookie()
    expect(set).toHaveLength(1)
    expect(set[0]).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    const sid = visitor.cookies.get('__Host-sid')!
    const rows = await env.DB.prepare('SELECT * FROM sessions').all()
    expect(JSON.stringify(rows.results)).not.toContain(sid)
  })

  test('that was there before signing in is worth nothing after it', async () => {
    const visitor = new Visitor(app)
    await visitor.get('/captcha')
    const planted = visitor.cookies.get('__Host-sid')!
    const id = await account()
    await visitor.post(`/in/${id}`, {})
    expect(visitor.cookies.get('__Host-sid')).not.toBe(planted)
    expect(await who(visitor)).toBe(id)
    const attacker = new Visitor(app)
    attacker.cookies.set('__Host-sid', planted)
    expect(await who(attacker)).toBeNull()
  })

  test('of an earlier sign-in is dead after the next one, and after signing out', async () => {
    const { visitor, accountId } = await signedIn()
    const old = new Visitor(app)
    old.cookies.set('__Host-sid', visitor.cookies.get('__Host-sid')!)
    await visitor.post(`/in/${accountId}`, {})
    expect(await who(old)).toBeNull()
    old.cookies.set('__Host-sid', visitor.cookies.get('__Host-sid')!)
    expect(await who(old)).toBe(accountId)
    const out = await visitor.post('/out', {})
    expect(out.headers.get('clear-site-data')).toContain('storage')
    expect(visitor.cookies.has('__Host-sid')).toBe(false)
    expect(await who(old)).toBeNull()
  })
})

describe('a session ends', () => {
  test('after half an hour of silence, not before', async () => {
    const { visitor, accountId } = await signedIn()
    later(29 * minute)
    expect(await who(visitor)).toBe(accountId)
    later(29 * minute)
    expect(await who(visitor)).toBe(accountId)
    later(30 * minute)
    expect(await who(visitor)).toBeNull()
  })

  test('after twelve hours, however busy', async () => {
    const { visitor, accountId } = await signedIn()
    const start = Date.now()
    while (Date.now() < start + 12 * 60 * minute - 20 * minute) {
      later(20 * minute)
      expect(await who(visitor)).toBe(accountId)
    }
    later(20 * minute)
    expect(await who(visitor)).toBeNull()
  })
})

describe('a form sent after the session has ended', () => {
  const form: Form = { name: '王小明', amount: '5000.00' }

  test('is found again on the same step after signing in', async () => {
    const { visitor, accountId } = await signedIn()
    later(31 * minute)
    const refused = await visitor.post('/step/2?x=1', form)
    expect(refused.status).toBe(303)
    expect(refused.headers.get('location')).toBe('/login?next=%2Fstep%2F2%3Fx%3D1')
    await visitor.post(`/in/${accountId}`, {})
    expect(await (await visitor.get('/step/1')).json()).toBeNull()
    expect(await (await visitor.get('/step/2')).json()).toEqual(form)
    expect(await (await visitor.get('/step/2')).json()).toBeNull()
  })

  test('is never shown to another person, nor in another browser', async () => {
    const { visitor, accountId } = await signedIn()
    later(31 * minute)
    await visitor.post('/step/2', form)
    const other = await signedIn(accountId)
    expect(await (await other.visitor.get('/step/2')).json()).toBeNull()
    await visitor.post(`/in/${await account()}`, {})
    expect(await (await visitor.get('/step/2')).json()).toBeNull()
  })

  test('is kept sealed, and for an hour', async () => {
    const { visitor, accountId } = await signedIn()
    later(31 * minute)
    await visitor.post('/step/3', form)
    const rows = await env.DB.prepare('SELECT * FROM kept_forms WHERE holder = ?').bind(accountId).all()
    expect(rows.results).toHaveLength(1)
    expect(JSON.stringify(rows.results)).not.toContain('王小明')
    later(61 * minute)
    await visitor.post(`/in/${accountId}`, {})
    expect(await (await visitor.get('/step/3')).json()).toBeNull()
  })

  test('of somebody who was never signed in is not kept', async () => {
    const visitor = new Visitor(app)
    expect((await visitor.post('/step/2', form)).status).toBe(303)
    expect(visitor.cookies.has('__Host-kept')).toBe(false)
  })

  test('through htmx sends the whole browser to the sign-in page', async () => {
    const { visitor } = await signedIn()
    later(31 * minute)
    const refused = await visitor.post('/step/2', form, { 'hx-request': 'true' })
    expect(refused.headers.get('hx-redirect')).toBe('/login?next=%2Fstep%2F2')
  })
})

describe('a request that may change something comes from our own pages', () => {
  const cases: [string, Form, number][] = [
    ['same-origin', { 'sec-fetch-site': 'same-origin' }, 200],
    ['same-site', { 'sec-fetch-site': 'same-site' }, 403],
    ['cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['typed address', { 'sec-fetch-site': 'none' }, 403],
    ['cross-site with our origin forged', { 'sec-fetch-site': 'cross-site', origin: 'https://test.invalid' }, 403],
    ['old browser, our origin', { origin: 'https://test.invalid' }, 200],
    ['old browser, another origin', { origin: 'https://evil.invalid' }, 403],
    ['old browser, a name that begins like ours', { origin: 'https://test.invalid.evil.invalid' }, 403],
    ['old browser, plain http', { origin: 'http://test.invalid' }, 403],
    ['hidden origin', { origin: 'null' }, 403],
    ['hidden origin, our page', { origin: 'null', referer: 'https://test.invalid/login' }, 403],
    ['text browser, our page', { referer: 'https://test.invalid/login' }, 200],
    ['text browser, another’s page', { referer: 'https://evil.invalid/https://test.invalid/' }, 403],
    ['text browser, no address', { referer: 'test.invalid' }, 403],
    ['nothing said', {}, 403],
  ]
  const types = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain', 'application/json', '*/*']

  test.each(cases)('%s', async (_name, headers, status) => {
    for (const type of types) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const request = new Request('https://test.invalid/out', {
          method,
          headers: { cookie: 'a=b', 'content-type': type, ...headers },
        })
        const answered = (await app.fetch(request, env)).status
        expect(answered === 404 ? 200 : answered, `${method} ${type}`).toBe(status)
      }
    }
  })

  test('one without cookies carries nobody’s rights and passes', async () => {
    expect((await app.fetch(new Request('https://test.invalid/out', { method: 'POST' }), env)).status).toBe(200)
  })
})

describe('the language', () => {
  const lang = async (visitor: Visitor, path = '/who', headers: Form = {}) =>
    ((await (await visitor.get(path, headers)).json()) as { lang: string }).lang

  test('is asked for, then remembered, then what the browser prefers, then Chinese', async () => {
    const visitor = new Visitor(app)
    expect(await lang(visitor, '/who', { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.8' })).toBe('en')
    expect(await lang(visitor, '/who', { 'accept-language': 'fr-FR' })).toBe('zh')
    expect(await lang(visitor, '/who?lang=en')).toBe('en')
    expect(await lang(visitor)).toBe('en')
    expect(await lang(visitor, '/who?lang=tlh')).toBe('en')
    expect(await lang(visitor, '/who?lang=zh')).toBe('zh')
  })
})

test('a kiosk is a property of the session', async () => {
  const { visitor, accountId } = await signedIn()
  await visitor.post(`/in/${accountId}?kiosk=k1`, {})
  expect(await (await visitor.get('/who')).json()).toMatchObject({ kiosk: 'k1' })
})

test('only paths of this site are followed', () => {
  for (const path of ['/', '/applications?kind=x', '/a/b%2Fc?d=%2F%2Fe']) expect(localPath(path, '/no')).toBe(path)
  const elsewhere = [
    undefined,
    '',
    'x',
    '//evil.invalid',
    '///evil.invalid',
    '/\\evil.invalid',
    '\\\\evil.invalid',
    '/\\/evil.invalid',
    'https://evil.invalid',
    'https:evil.invalid',
    'http:/evil.invalid',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    ' /x',
    '\t//evil.invalid',
    '/\t/evil.invalid',
    '/\n/evil.invalid',
    '/x\r\nset-cookie:a=b',
    '/..//evil.invalid',
    '/.//evil.invalid',
    '/x/..//evil.invalid',
    '?next=//evil.invalid',
    '#x',
    '@evil.invalid',
    '.evil.invalid',
    '/%5cevil\\',
    '/a\\b',
    '／／evil.invalid',
    '/\u0000/evil.invalid',
    'mailto:a@b',
    '//evil.invalid/%2f..',
    '//\\evil.invalid',
    '/\u2028/evil.invalid',
    'vbscript:x',
    'blob:x',
    'file:///etc/passwd',
    '//[::1]',
    '//127.1',
    '/ /evil.invalid',
  ]
  for (const path of elsewhere) expect(localPath(path, '/no'), JSON.stringify(path)).toBe('/no')
})
