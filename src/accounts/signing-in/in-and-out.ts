import { deleteCookie } from 'hono/cookie'
import { speaks } from '../../db/accounts/accounts.ts'
import { endSession, openSession } from '../../db/accounts/sessions.ts'
import { connect } from '../../db/connect.ts'
import { cookie, hostOnly, newCookie } from '../../session.ts'
import type { Asking } from '../../visit.ts'
import { deviceName } from './device.ts'

/** Signs somebody in under a new id: whatever the browser carried before is worth nothing afterwards. */
export async function signIn(c: Asking, accountId: string, kiosk: string | null = c.var.kiosk): Promise<void> {
  const db = connect(c.env)
  const now = Date.now()
  if (c.var.person && c.var.session) await endSession(db, c.var.session, now)
  const id = await newCookie(c)
  const device = deviceName(c.req.header('user-agent'))
  await db.batch([
    openSession(db, { id, accountId, createdAt: now, seenAt: now, device, kiosk }),
    speaks(db, accountId, c.var.lang),
  ])
}

export async function signOut(c: Asking): Promise<void> {
  if (c.var.session) await endSession(connect(c.env), c.var.session, Date.now())
  deleteCookie(c, cookie, hostOnly)
  c.header('Clear-Site-Data', '"cache", "storage"')
}
