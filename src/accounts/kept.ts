import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { insertForm, takeForm } from '../db/accounts/kept-forms.ts'
import { sessionById } from '../db/accounts/sessions.ts'
import { connect } from '../db/connect.ts'
import { randomId, sha256 } from '../privacy/bytes.ts'
import { openToken, ringOf, sealToken } from '../privacy/index.ts'
import { hour } from '../rules/durations.ts'
import { hostOnly } from '../session.ts'
import { readForm } from '../ui/form/read-form.ts'
import type { Visit } from '../visit.ts'

type Kept = Record<string, string | string[]>

const lives = hour
const most = 64 * 1024
const cookie = 'kept'

/** Keeps what was sent under a session that has ended, for whoever it was. */
export async function keepDead(c: Context<Visit>, session: string): Promise<void> {
  const dead = await sessionById(connect(c.env), session)
  if (dead) await keepForm(c, dead.session.accountId)
}

/** Keeps the form that a dead session sent, for the one whose session it was, in this browser, for an hour. */
export async function keepForm<E extends Visit>(c: Context<E>, holder: string): Promise<void> {
  const body = await formOf(c)
  if (!body) return
  const ticket = randomId()
  const id = await sha256(ticket)
  const now = Date.now()
  const bodySealed = await sealToken(ringOf(c.env), `kept form ${id}`, body)
  await insertForm(connect(c.env), { id, holder, path: c.req.path, bodySealed, expiresAt: now + lives })
  setCookie(c, cookie, ticket, { ...hostOnly, maxAge: lives / 1000 })
}

/** Whether this browser sent something that waits for its holder. */
export const keptWaits = (c: Context): boolean => getCookie(c, cookie, 'host') !== undefined

/** The form that its holder could not save on this page, once. */
export async function takeKept<E extends Visit>(c: Context<E>, holder = c.var.person?.accountId): Promise<Kept | null> {
  const ticket = getCookie(c, cookie, 'host')
  if (!ticket || !holder) return null
  const id = await sha256(ticket)
  const sealed = await takeForm(connect(c.env), { id, holder, path: c.req.path }, Date.now())
  const body = sealed && (await openToken(ringOf(c.env), `kept form ${id}`, sealed))
  if (!body) return null
  deleteCookie(c, cookie, hostOnly)
  return JSON.parse(body) as Kept
}

// Files are left out: they are asked for again.
async function formOf<E extends Visit>(c: Context<E>): Promise<string | null> {
  const sent = await readForm(c)
  if (sent instanceof Response) return null
  const body = JSON.stringify(sent.given)
  return body.length > 2 && body.length <= most ? body : null
}
