import type { MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { deviceName } from './accounts/signing-in/device.ts'
import { nameOf } from './accounts/vault.ts'
import { connect } from './db/connect.ts'
import { endSession, openSession, sawSession, sessionsNamed } from './db/sessions.ts'
import { Together } from './db/together.ts'
import { randomId, sha256 } from './privacy/bytes.ts'
import { ringOf } from './privacy/index.ts'
import type { Asking, Visit } from './visit.ts'
import { type Lang, langs } from './words/lang.ts'

export const idle = 30 * 60 * 1000
/** At a terminal somebody else is next in line: three minutes for a form, and a little in which it is asked. */
export const idleAtKiosk = 4 * 60 * 1000
export const absolute = 12 * 60 * 60 * 1000
const cookie = 'sid'
/** How every cookie of ours is set: to this host alone, out of reach of scripts, along when a link leads here. */
export const hostOnly = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', prefix: 'host' } as const

/** Knows the browser and in which language to answer; nothing is read yet, so that more can be asked for along with it. */
export const arrival: MiddlewareHandler<Visit> = async (c, next) => {
  const sid = getCookie(c, cookie, 'host')
  c.set('lang', language(c))
  c.set('session', sid ? await sha256(sid) : null)
  c.set('together', new Together(connect(c.env)))
  return next()
}

/** Finds out who is asking. */
export const session: MiddlewareHandler<Visit> = async (c, next) => {
  const found = c.var.session ? await living(c, c.var.session) : null
  c.set('person', found?.person ?? null)
  c.set('kiosk', found?.kiosk ?? null)
  await next()
}

async function living(c: Asking, id: string) {
  const db = connect(c.env)
  const asked = c.var.together.add(sessionsNamed(db, { id }))
  await c.var.together.send()
  const [row] = await asked
  const now = Date.now()
  if (!row || row.session.endedAt !== null) return null
  const { seenAt, createdAt, accountId, kiosk } = row.session
  if (seenAt <= now - (kiosk ? idleAtKiosk : idle) || createdAt <= now - absolute) return null
  // What a form is given there counts from its page on.
  const noted = now - (kiosk ? 10_000 : 60_000)
  // What an open page asks by itself (`?seen=`) is no sign of a person.
  if (seenAt < noted && c.req.query('seen') === undefined) c.executionCtx.waitUntil(sawSession(db, id, now))
  const name = await nameOf(ringOf(c.env), accountId, row.account)
  return { kiosk, person: { accountId, verified: row.account.identityId !== null, name } }
}

/** The browser's own id, hashed; a browser without one gets one, so that captchas and codes can be bound to it. */
export async function visitorOf(c: Asking): Promise<string> {
  return c.var.session ?? (await newCookie(c))
}

async function newCookie(c: Asking): Promise<string> {
  const sid = randomId(32)
  setCookie(c, cookie, sid, hostOnly)
  const id = await sha256(sid)
  c.set('session', id)
  return id
}

/** Signs somebody in under a new id: whatever the browser carried before is worth nothing afterwards. */
export async function signIn(c: Asking, accountId: string, kiosk: string | null = c.var.kiosk): Promise<void> {
  const db = connect(c.env)
  const now = Date.now()
  if (c.var.person && c.var.session) await endSession(db, c.var.session, now)
  const id = await newCookie(c)
  await openSession(db, {
    id,
    accountId,
    createdAt: now,
    seenAt: now,
    device: deviceName(c.req.header('user-agent')),
    kiosk,
  })
}

export async function signOut(c: Asking): Promise<void> {
  if (c.var.session) await endSession(connect(c.env), c.var.session, Date.now())
  deleteCookie(c, cookie, hostOnly)
  c.header('Clear-Site-Data', '"cache", "storage"')
}

const primary = (lang: Lang) => lang.split('-')[0]!
const spoken = new RegExp(`\\b(${langs.map(primary).join('|')})\\b`)
const isLang = (text: string | undefined): text is Lang => (langs as readonly string[]).includes(text ?? '')

function language(c: Asking): Lang {
  const asked = c.req.query('lang')
  if (isLang(asked)) {
    setCookie(c, 'lang', asked, { ...hostOnly, maxAge: 365 * 24 * 60 * 60 })
    return asked
  }
  const kept = getCookie(c, 'lang', 'host')
  if (isLang(kept)) return kept
  const first = c.req.header('accept-language')?.match(spoken)?.[1]
  return langs.find((lang) => primary(lang) === first) ?? 'zh'
}
