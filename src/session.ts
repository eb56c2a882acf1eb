import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { atHand } from './at-hand.ts'
import { Together } from './db/together.ts'
import { randomId, sha256 } from './privacy/bytes.ts'
import { hour, minute } from './rules/durations.ts'
import type { Asking, Visit } from './visit.ts'
import { type Lang, langs } from './words/lang.ts'

export const idle = 30 * minute
/** At a terminal somebody else is next in line: three minutes for a form, and a little in which it is asked. */
export const idleAtKiosk = 4 * minute
export const absolute = 12 * hour

type Begun = { endedAt: number | null; seenAt: number; createdAt: number; kiosk: string | null }

/** Whether a session still lives: neither ended nor, for a time that is shorter at a terminal, left alone. */
export const lives = ({ endedAt, seenAt, createdAt, kiosk }: Begun, now: number): boolean =>
  endedAt === null && seenAt > now - (kiosk ? idleAtKiosk : idle) && createdAt > now - absolute

export const cookie = 'sid'
/** How every cookie of ours is set: to this host alone, out of reach of scripts, along when a link leads here. */
export const hostOnly = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', prefix: 'host' } as const

/** In which language to answer: known before anything can go wrong, for what is said then is said in it. */
export const spoken: MiddlewareHandler<Visit> = (c, next) => {
  c.set('lang', language(c))
  return next()
}

/** Knows the browser; nothing is read yet, so that more can be asked for along with it. */
export const arrival: MiddlewareHandler<Visit> = async (c, next) => {
  const sid = getCookie(c, cookie, 'host')
  c.set('session', sid ? await sha256(sid) : null)
  c.set('together', new Together(async () => (await database()).connect(c.env)))
  return next()
}

// Whoever comes without a session is answered without a database.
const whoIs = atHand(() => import('./accounts/signing-in/living.ts'))
const database = atHand(() => import('./db/connect.ts'))

/** Finds out who is asking. */
export const session: MiddlewareHandler<Visit> = async (c, next) => {
  const id = c.get('session')
  const found = id ? await (await whoIs()).living(c, id) : null
  c.set('begun', found?.begun)
  c.set('person', found?.person ?? null)
  c.set('kiosk', found?.kiosk ?? null)
  await next()
}

/** The browser's own id, hashed; a browser without one gets one, so that captchas and codes can be bound to it. */
export async function visitorOf(c: Asking): Promise<string> {
  return c.var.session ?? (await newCookie(c))
}

export async function newCookie(c: Asking): Promise<string> {
  const sid = randomId(32)
  setCookie(c, cookie, sid, hostOnly)
  const id = await sha256(sid)
  c.set('session', id)
  return id
}

const primary = (lang: Lang) => lang.split('-')[0]!
const ours = new RegExp(`\\b(${langs.map(primary).join('|')})\\b`)
const isLang = (text: string | undefined): text is Lang => (langs as readonly string[]).includes(text ?? '')

function language(c: Asking): Lang {
  const asked = c.req.query('lang')
  if (isLang(asked)) {
    setCookie(c, 'lang', asked, { ...hostOnly, maxAge: 365 * 24 * 60 * 60 })
    return asked
  }
  const kept = getCookie(c, 'lang', 'host')
  if (isLang(kept)) return kept
  const first = c.req.header('accept-language')?.match(ours)?.[1]
  return langs.find((lang) => primary(lang) === first) ?? 'zh'
}
