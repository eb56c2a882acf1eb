import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { connect } from '../../db/connect.ts'
import {
  endStaffSession,
  endStaffSessions,
  keepOfficer,
  officerBySubject,
  openStaffSession,
  sawStaffSession,
  staffSessionsNamed,
} from '../../db/office/staff.ts'
import type { Officer } from '../../kinds/officer.ts'
import { randomId, sha256 } from '../../privacy/bytes.ts'
import { hour, minute } from '../../rules/durations.ts'
import type { OfficeVisit, Visit } from '../../visit.ts'
import type { Claimed } from './claims.ts'

type Asking = Context<Visit> | Context<OfficeVisit>

const idle = 30 * minute
const absolute = 8 * hour
const cookie = 'court'
const strict = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict', prefix: 'host' } as const

/** Which member of the court's staff is asking, or null. */
export async function officerOf(c: Asking): Promise<Officer | null> {
  const id = await sessionId(c)
  const row = id && (await sessionIn(c, id))
  const now = Date.now()
  if (!row || row.session.endedAt !== null) return null
  if (row.session.seenAt <= now - idle || row.session.createdAt <= now - absolute) return null
  if (row.session.seenAt < now - minute) c.executionCtx.waitUntil(sawStaffSession(connect(c.env), row.session.id, now))
  return row.officer
}

// In one round trip with what was asked for along with it.
async function sessionIn(c: Asking, id: string) {
  const asked = c.var.together.add(staffSessionsNamed(connect(c.env), { id }))
  await c.var.together.send()
  return (await asked)[0]
}

/** Whose session it was that this browser still carries. */
export async function lateOfficerOf(c: Asking): Promise<string | null> {
  const id = await sessionId(c)
  return (id && (await staffSessionsNamed(connect(c.env), { id }))[0]?.officer.id) || null
}

/** Signs an officer in under a new id. What the provider says of them now replaces what it said before. */
export async function signInOfficer(c: Asking, claimed: Claimed): Promise<Officer> {
  const db = connect(c.env)
  const now = Date.now()
  const before = await officerBySubject(db, claimed.issuer, claimed.subject)
  const officer = await keepOfficer(db, { id: randomId(), ...claimed, createdAt: now, signedInAt: now })
  await endThis(c, now)
  if (before && rights(before) !== rights(officer)) await endStaffSessions(db, officer.id, now)
  const sid = randomId(32)
  setCookie(c, cookie, sid, strict)
  await openStaffSession(db, { id: await sha256(sid), officerId: officer.id, createdAt: now, seenAt: now })
  return officer
}

const rights = ({ court, roles }: Officer) => JSON.stringify([court, roles.toSorted()])

export async function signOutOfficer(c: Asking): Promise<void> {
  await endThis(c, Date.now())
  deleteCookie(c, cookie, strict)
}

async function endThis(c: Asking, now: number): Promise<void> {
  const id = await sessionId(c)
  if (id) await endStaffSession(connect(c.env), id, now)
}

async function sessionId(c: Asking): Promise<string | null> {
  const sid = getCookie(c, cookie, 'host')
  return sid ? sha256(sid) : null
}
