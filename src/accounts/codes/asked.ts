import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { openToken, ringOf, sealToken } from '../../privacy/index.ts'
import { hostOnly } from '../../session.ts'
import type { Asking } from '../../visit.ts'
import type { Purpose } from './codes.ts'

/** What a browser is in the middle of between the page that sends a code and the page that asks for it. */
export type Asked = {
  purpose: Purpose
  mobile: string
  next: string
  /** The account whose old number has already been proved. */
  proved?: string
}

const cookie = 'asked'
const lives = 30 * 60

export async function rememberAsked(c: Asking, asked: Asked): Promise<void> {
  const inside = JSON.stringify({ ...asked, until: Date.now() + lives * 1000 })
  setCookie(c, cookie, await sealToken(ringOf(c.env), 'asked', inside), { ...hostOnly, maxAge: lives })
}

/** Null when this browser has asked for nothing of this purpose, or too long ago. */
export async function askedFor(c: Asking, purpose: Purpose): Promise<Asked | null> {
  const token = getCookie(c, cookie, 'host')
  const opened = token && (await openToken(ringOf(c.env), 'asked', token))
  const inside = opened ? (JSON.parse(opened) as Asked & { until: number }) : null
  return inside && inside.purpose === purpose && inside.until > Date.now() ? inside : null
}

export const forgetAsked = (c: Asking) => deleteCookie(c, cookie, hostOnly)
