import { Hono } from 'hono'
import * as z from 'zod'
import { connect } from '../db/connect.ts'
import { kioskByKey, printerStates, sawKiosk } from '../db/kiosks.ts'
import { paths } from '../paths.ts'
import { sha256 } from '../privacy/bytes.ts'
import type { AtTerminal } from './terminal.ts'

/**
 * A terminal says that it is there: its page each minute, or a program on it, which knows the printer as well and
 * shows the terminal's key as a bearer token.
 */
export const heartbeat = new Hono<AtTerminal>()

const Said = z.object({ printer: z.enum(printerStates).optional() })

heartbeat.post(paths.kioskHeartbeat, async (c) => {
  const db = connect(c.env)
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(c.req.header('authorization') ?? '')?.[1]
  const found = bearer ? (await kioskByKey(db, await sha256(bearer), ''))?.kiosk : c.var.terminal
  if (!found) return c.json({ error: 'not a terminal' }, 401)
  const said = Said.safeParse(await c.req.json().catch(() => ({})))
  if (!said.success) return c.json({ error: 'printer', known: printerStates }, 422)
  await sawKiosk(db, found.id, { seenAt: Date.now(), ...said.data })
  return c.json({ locked: found.lockedAt !== null, printer: said.data.printer ?? found.printer })
})
