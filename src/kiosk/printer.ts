import type { Context } from 'hono'
import * as z from 'zod/mini'
import { connect } from '../db/connect.ts'
import { giveToPrinter, kioskByPrinter, printerStates, sawPrinter, useKioskCode } from '../db/kiosk/kiosks.ts'
import { movePrint, printsWaiting } from '../db/kiosk/prints.ts'
import { paths } from '../paths.ts'
import { randomId, sha256 } from '../privacy/bytes.ts'
import { Hono } from '../routing.ts'
import { tidy } from '../rules/numbers.ts'
import { paperKey, patience } from './prints.ts'
import type { AtTerminal } from './terminal.ts'

/**
 * For the program beside a terminal's printer, which shows the key that it got for a one-time code as a bearer token:
 * it says how the printer is, asks what there is to print, fetches it, and says what became of it.
 */
export const printer = new Hono<AtTerminal>()

const Enrolment = z.object({ code: z.string().check(z.maxLength(20)) })
const state = z.enum(printerStates)
const HeartBeat = z.object({ printer: state })
const Report = z.union([
  z.object({ state: z.literal('printed') }),
  z.object({ state: z.literal('failed'), printer: state }),
])

printer.post(paths.kioskPrinterEnrolment, async (c) => {
  const sent = await given(c, Enrolment)
  const db = connect(c.env)
  const used = sent && (await useKioskCode(db, { hash: await sha256(tidy(sent.code)), purpose: 'enrol' }, Date.now()))
  if (!used?.kioskId) return c.json({ error: 'code' }, 422)
  const key = randomId(32)
  await giveToPrinter(db, used.kioskId, await sha256(key))
  return c.json({ key })
})

/** The printer's heart-beat; the answer names what waits to be printed. */
printer.post(paths.kioskPrinter, async (c) => {
  const kiosk = await kioskOf(c)
  if (!kiosk) return c.json({ error: 'not a printer' }, 401)
  const said = await given(c, HeartBeat)
  if (!said) return c.json({ error: 'printer', known: printerStates }, 422)
  const now = Date.now()
  await sawPrinter(connect(c.env), kiosk.id, { printer: said.printer, printerSeenAt: now })
  const waiting = kiosk.lockedAt === null ? await printsWaiting(connect(c.env), kiosk.id, now - patience) : []
  return c.json({ prints: waiting.map(({ id }) => paths.kioskPaper(id)) })
})

printer.get('/kiosk/printer/:id', async (c) => {
  const kiosk = await kioskOf(c)
  if (!kiosk) return c.json({ error: 'not a printer' }, 401)
  const id = c.req.param('id')
  const taken = await movePrint(
    connect(c.env),
    { id, kioskId: kiosk.id, from: ['waiting', 'printing'] },
    { state: 'printing' },
  )
  const paper = taken && (await c.env.FILES.get(paperKey(id)))
  if (!paper) return c.json({ error: 'no such paper' }, 404)
  return c.body(paper.body, 200, { 'Content-Type': 'application/pdf' })
})

printer.post('/kiosk/printer/:id', async (c) => {
  const kiosk = await kioskOf(c)
  if (!kiosk) return c.json({ error: 'not a printer' }, 401)
  const report = await given(c, Report)
  if (!report) return c.json({ error: 'state', known: ['printed', 'failed'], printer: printerStates }, 422)
  const id = c.req.param('id')
  const now = Date.now()
  const db = connect(c.env)
  const printed = report.state === 'printed'
  await sawPrinter(db, kiosk.id, { printer: printed ? 'ready' : report.printer, printerSeenAt: now })
  const became = { state: report.state, ...(printed && { printedAt: now }) }
  // What came out after its person had left came out all the same.
  const from = printed ? (['printing', 'dropped'] as const) : (['printing'] as const)
  const moved = await movePrint(db, { id, kioskId: kiosk.id, from: [...from] }, became)
  if (moved) await c.env.FILES.delete(paperKey(id))
  return moved ? c.json(became) : c.json({ error: 'not printing' }, 409)
})

async function kioskOf(c: Context<AtTerminal>) {
  const key = /^Bearer ([\w-]{20,100})$/.exec(c.req.header('authorization') ?? '')?.[1]
  return key ? kioskByPrinter(connect(c.env), await sha256(key)) : undefined
}

async function given<T extends z.ZodMiniType>(c: Context<AtTerminal>, shape: T): Promise<z.infer<T> | undefined> {
  return shape.safeParse(await c.req.json().catch(() => null)).data
}
