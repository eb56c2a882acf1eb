import { connect } from '../db/connect.ts'
import { sawKiosk } from '../db/kiosk/kiosks.ts'
import { paths } from '../paths.ts'
import { Hono } from '../routing.ts'
import type { AtTerminal } from './terminal.ts'

/** A terminal's page says each minute that it is there, and learns what it has to show. */
export const heartbeat = new Hono<AtTerminal>()

heartbeat.post(paths.kioskHeartbeat, async (c) => {
  const { terminal } = c.var
  if (!terminal) return c.json({ error: 'not a terminal' }, 401)
  await sawKiosk(connect(c.env), terminal.id, Date.now())
  return c.json({ locked: terminal.lockedAt !== null, printer: terminal.printer })
})
