import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Kiosk } from '../db/kiosk/kiosks.ts'
import { paths } from '../paths.ts'
import { randomId, sha256 } from '../privacy/bytes.ts'
import { day, second } from '../rules/durations.ts'
import { hostOnly } from '../session.ts'
import type { Asking, Visit } from '../visit.ts'

/** The terminal that asks, and the clerk who guides the person in front of it, if one does. */
export type Terminal = Kiosk & { guide: string | null }
export type AtTerminal = Visit & { Variables: Visit['Variables'] & { terminal?: Terminal } }

const cookie = 'kiosk'

/** The hash of this browser's terminal key, which it got when it was enrolled. */
const keyOf = async (c: Asking) => {
  const key = getCookie(c, cookie, 'host')
  return key ? sha256(key) : null
}

/** Makes the browser a terminal; gives back the key's hash. */
export async function becomeTerminal(c: Asking, key = randomId(32)): Promise<string> {
  setCookie(c, cookie, key, { ...hostOnly, maxAge: (400 * day) / second })
  return sha256(key)
}

/** Read only at a terminal: everybody else is answered without. */
const wardrobe = () => import('./dress.tsx')

/** Finds out whether a terminal asks, and dresses what it is shown. */
export const terminal = createMiddleware<AtTerminal>(async (c, next) => {
  const found = await terminalOf(c)
  // A session begun at a terminal is worth nothing elsewhere, nor one from elsewhere there.
  if (c.get('kiosk') !== (found?.id ?? null)) c.set('person', null)
  c.set('kiosk', found?.id ?? null)
  if (!found) return next()
  c.set('terminal', found)
  if (found.lockedAt !== null && c.req.path !== paths.kioskHeartbeat) return locked(c, found)
  await next()
  c.res = await (await wardrobe()).dress(c, found, c.res, wentOn(c.res))
})

const onPhone = 'Goes-On'

/** Where a phone goes on instead of a page that stands at terminals only: told with the answer, so that one kept for a lost line tells it as well. */
export function phoneGoesOn(c: Context<AtTerminal>, to: string | undefined): void {
  if (c.var.terminal && to) c.header(onPhone, encodeURI(to))
}

function wentOn(answer: Response): string | undefined {
  const to = answer.headers.get(onPhone)
  answer.headers.delete(onPhone)
  return to === null ? undefined : decodeURI(to)
}

/** Whoever was there is out: unlocked, it begins anew. */
async function locked(c: Asking, found: Terminal): Promise<Response> {
  const [{ clear }, { dress, lockedPage }] = await Promise.all([import('./clear.ts'), wardrobe()])
  if (c.var.session) await clear(c)
  return dress(c, found, await lockedPage(c))
}

async function terminalOf(c: Asking): Promise<Terminal | null> {
  const key = await keyOf(c)
  return key ? (await import('./enrolled.ts')).enrolled(c, key) : null
}

/** The browser is a terminal no more. */
export const forgetKey = (c: Asking) => deleteCookie(c, cookie, hostOnly)
