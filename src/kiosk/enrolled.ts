import { connect } from '../db/connect.ts'
import { kioskByKey, sawKiosk } from '../db/kiosk/kiosks.ts'
import { minute } from '../rules/durations.ts'
import type { Asking } from '../visit.ts'
import { forgetKey, type Terminal } from './terminal.ts'

/** The terminal with this key, if there is one still. */
export async function enrolled(c: Asking, key: string): Promise<Terminal | null> {
  const db = connect(c.env)
  const row = await kioskByKey(db, key, c.var.session ?? '')
  if (!row) {
    forgetKey(c)
    return null
  }
  const now = Date.now()
  if ((row.kiosk.seenAt ?? 0) < now - minute) c.executionCtx.waitUntil(sawKiosk(db, row.kiosk.id, now))
  return { ...row.kiosk, guide: row.guide }
}
