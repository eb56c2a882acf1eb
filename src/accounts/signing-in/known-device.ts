import { getCookie, setCookie } from 'hono/cookie'
import { randomId } from '../../privacy/bytes.ts'
import { openToken, ringOf, sealToken } from '../../privacy/index.ts'
import { day, second } from '../../rules/durations.ts'
import { hostOnly } from '../../session.ts'
import type { Asking } from '../../visit.ts'

const cookie = 'device'
const year = 365 * day

/** Remembers that this browser has signed in to the account of this number; it gives no access by itself. */
export async function rememberDevice(c: Asking, mobile: string): Promise<void> {
  if (c.var.kiosk || (await knownDevice(c, mobile))) return
  const token = await sealToken(ringOf(c.env), 'device', JSON.stringify({ mobile, id: randomId() }))
  setCookie(c, cookie, token, { ...hostOnly, maxAge: year / second })
}

/** This browser's name, if it has signed in to the account of this number before. */
export async function knownDevice(c: Asking, mobile: string): Promise<string | null> {
  const token = getCookie(c, cookie, 'host')
  const opened = token && (await openToken(ringOf(c.env), 'device', token))
  const device = opened ? (JSON.parse(opened) as { mobile: string; id: string }) : null
  return device?.mobile === mobile ? device.id : null
}
