import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { connect } from '../db/connect.ts'
import { keepForm, takeForm } from '../db/kept-forms.ts'
import { sessionById } from '../db/sessions.ts'
import { randomId, sha256 } from '../privacy/bytes.ts'
import { openToken, ringOf, sealToken } from '../privacy/index.ts'
import type { Visit } from '../session.ts'

export type Kept = Record<string, string | string[]>

const lives = 60 * 60 * 1000
const most = 64 * 1024
const cookie = 'kept'
const hostOnly = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', prefix: 'host' } as const

/** Keeps the form that a dead session sent, for the person whose session it was, in this browser, for an hour. */
export async function keepFormOf(c: Context<Visit>): Promise<void> {
  const db = connect(c.env)
  const dead = c.var.session ? await sessionById(db, c.var.session) : null
  const body = dead ? await formOf(c) : null
  if (!dead || !body) return
  const ticket = randomId()
  const id = await sha256(ticket)
  const now = Date.now()
  const bodySealed = await sealToken(ringOf(c.env), `kept form ${id}`, body)
  await keepForm(db, { id, accountId: dead.session.accountId, path: c.req.path, bodySealed, expiresAt: now + lives })
  setCookie(c, cookie, ticket, { ...hostOnly, maxAge: lives / 1000 })
}

/** The form this person could not save on this page, once. */
export async function takeKept<E extends Visit>(c: Context<E>): Promise<Kept | null> {
  const ticket = getCookie(c, cookie, 'host')
  if (!ticket || !c.var.person) return null
  const id = await sha256(ticket)
  const sealed = await takeForm(connect(c.env), id, c.var.person.accountId, c.req.path, Date.now())
  const body = sealed && (await openToken(ringOf(c.env), `kept form ${id}`, sealed))
  if (!body) return null
  deleteCookie(c, cookie, hostOnly)
  return JSON.parse(body) as Kept
}

// Files are left out: they are asked for again.
async function formOf(c: Context<Visit>): Promise<string | null> {
  if (Number(c.req.header('content-length') ?? 0) > most) return null
  const given = await c.req.parseBody({ all: true }).catch(() => null)
  if (!given) return null
  const texts = Object.entries(given).filter(([, value]) => [value].flat().every((one) => typeof one === 'string'))
  const body = JSON.stringify(Object.fromEntries(texts))
  return body.length > 2 && body.length <= most ? body : null
}
