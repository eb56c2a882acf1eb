import type { Context } from 'hono'
import { localPath } from '../accounts/local-path.ts'
import { onwards, requirePerson } from '../accounts/require-person.ts'
import { signIn } from '../accounts/signing-in/in-and-out.ts'
import { connect } from '../db/connect.ts'
import { lastLeft } from '../db/half-filled.ts'
import {
  beginHandover,
  collect,
  forgetHandovers,
  give,
  type Handover,
  handoverOf,
  meet,
  openHandover,
} from '../db/kiosk/handovers.ts'
import { kioskName } from '../db/kiosk/kiosks.ts'
import { lastPrinted } from '../db/kiosk/prints.ts'
import { paths } from '../paths.ts'
import { randomBelow, randomId } from '../privacy/bytes.ts'
import { openToken, ringOf, sealToken } from '../privacy/index.ts'
import { Hono } from '../routing.ts'
import { hour, minute } from '../rules/durations.ts'
import { visitorOf } from '../session.ts'
import { read } from '../steps/form/step.ts'
import { one, readForm } from '../ui/form/read-form.ts'
import { page, waitingPage } from '../ui/page.tsx'
import { qrOf } from '../ui/qr.tsx'
import { moment } from '../ui/time.ts'
import { type Asking, isSandbox } from '../visit.ts'
import { fill } from '../words/lang.ts'
import { clear } from './clear.ts'
import { digitsForm } from './digits.tsx'
import { Join, Offer, Over, Part } from './handover-pages.tsx'
import { pressed } from './pressed.ts'
import { canPrint } from './prints.ts'
import { type AtTerminal, phoneGoesOn } from './terminal.ts'
import { words } from './words.ts'

/**
 * A session moves from the screen of one who is signed in (the giver) to another (the receiver). One of them shows a
 * QR code, the other opens it; then the receiver shows two digits, which the giver types in.
 */
export const handover = new Hono<AtTerminal>()

const lives = 3 * minute

handover.get(paths.handoverOffer, async (c) => {
  const { terminal, person, lang } = c.var
  const to = localPath(c.req.query('to'), paths.home)
  const prints = c.req.query('paper') !== undefined && terminal && canPrint(terminal, Date.now())
  phoneGoesOn(c, to)
  const last = person && (await lastPrinted(connect(c.env), person.accountId, to))
  const printed = last?.printedAt ? moment(last.printedAt, lang) : undefined
  return page(c, words.takeAway, <Offer to={to} prints={Boolean(prints)} printed={printed} />)
})

handover.post(paths.handover, requirePerson, async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const path = localPath(one(sent.given, 'to'), paths.home)
  await begin(c, { way: 'phone', giver: c.var.session, accountId: c.var.person!.accountId, path })
  return onwards(c, paths.handover)
})

handover.post(paths.kioskFromPhone, async (c) => {
  if (!c.var.terminal) return c.redirect(paths.kiosk, 303)
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const receiver = await visitorOf(c)
  const path = localPath(one(sent.given, 'to'), paths.home)
  await begin(c, { way: 'kiosk', receiver, kioskId: c.var.terminal.id, path })
  return onwards(c, `${paths.handover}?lang=${pressed(sent.given)}`)
})

handover.get(paths.handover, (c) => showPart(c))

/** What a waiting screen asks every few seconds: nothing, until it has something else to show. */
handover.get(paths.handoverState, async (c) => {
  const row = await current(c)
  return row?.state === c.req.query('seen') ? c.body(null, 204) : c.body(null, 200, { 'HX-Redirect': paths.handover })
})

handover.post(paths.handoverDigits, async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const row = await current(c)
  const heard = read(digitsForm, sent.given)
  if (!row || !heard.ok) return showPart(c, !heard.ok)
  const right = await give(connect(c.env), row.id, c.var.session ?? '', String(heard.value.digits))
  if (!right) return showPart(c, true)
  if (!c.var.terminal) return c.redirect(paths.handover, 303)
  await clear(c)
  return c.redirect(paths.kioskMoved, 303)
})

handover.post(paths.handoverCollection, async (c) => {
  const row = await current(c)
  const taken = row && (await collect(connect(c.env), row.id, c.var.session ?? '', Date.now()))
  if (!taken?.accountId) return showPart(c)
  await signIn(c, taken.accountId, taken.kioskId)
  return c.redirect(await goesOn(c, taken), 303)
})

handover.get('/handover/:link', async (c) => {
  const row = await linked(c, c.req.param('link'))
  if (!row) return page(c, words.over, <Over />, 404)
  if (row.way === 'kiosk' && !c.var.person) return requirePerson(c, async () => {})
  const kiosk = row.kioskId ? await kioskName(connect(c.env), row.kioskId) : undefined
  const title = kiosk ? fill(words.signInAt, { kiosk: kiosk.name }) : words.takeOver
  return page(c, title, <Join action={c.req.path} kiosk={kiosk?.name} />)
})

handover.post('/handover/:link', async (c) => {
  const row = await linked(c, c.req.param('link'))
  const joined = row && (await side(c, row.way))
  const digits = String(randomBelow(100)).padStart(2, '0')
  const met = row && joined && (await meet(connect(c.env), row.id, { ...joined, digits }, Date.now()))
  return met ? c.redirect(paths.handover, 303) : page(c, words.over, <Over />, 404)
})

/** Whoever comes from a phone and wanted nothing else goes on with the form that was last left there in the past hour. */
async function goesOn(c: Asking, { way, path, accountId }: Handover): Promise<string> {
  if (way === 'phone' || path !== paths.home) return path
  const left = await lastLeft(connect(c.env), accountId!, Date.now() - hour)
  if (!left) return path
  const { applicationId, step, id, form } = left
  return id === step ? paths.step(applicationId, step) : paths.entry(applicationId, step, id, form)
}

/** What the browser that opens the code becomes: the receiver of a session, or the giver of its own. */
async function side(c: Asking, way: 'phone' | 'kiosk') {
  if (way === 'phone') return { receiver: await visitorOf(c) }
  return c.var.person && c.var.session ? { giver: c.var.session, accountId: c.var.person.accountId } : null
}

async function begin(c: Asking, row: Omit<Parameters<typeof beginHandover>[1], 'id' | 'expiresAt'>) {
  const db = connect(c.env)
  const now = Date.now()
  c.executionCtx.waitUntil(forgetHandovers(db, now))
  await beginHandover(db, { id: randomId(9), expiresAt: now + lives, ...row })
}

const current = (c: Asking) => handoverOf(connect(c.env), c.var.session ?? '', Date.now())

async function linked(c: Asking, link: string) {
  const id = await openToken(ringOf(c.env), 'handover', link)
  return id ? openHandover(connect(c.env), id, Date.now()) : undefined
}

/** The part of this browser, as far as things have come. */
async function showPart(c: Context<AtTerminal>, wrong = false) {
  const row = await current(c)
  phoneGoesOn(c, row?.path)
  if (!row || row.state === 'stopped') return page(c, words.over, <Over />, row ? 409 : 404)
  const gives = row.giver === c.var.session
  const waits = row.state === 'open' || (row.state === 'met' && !gives)
  const link = row.state === 'open' ? await sealToken(ringOf(c.env), 'handover', row.id) : ''
  const address = new URL(paths.handoverLink(link), c.req.url).href
  const touch = c.var.terminal && { first: /^\d$/.exec(c.req.query('first') ?? '')?.[0] ?? '' }
  const code = row.state === 'open' ? await qrOf(address) : null
  const part = { row, gives, address, code, wrong, touch, sandbox: isSandbox(c.env) }
  return waitingPage(c, words.handover, <Part {...part} />, {
    status: wrong ? 422 : 200,
    again: waits ? '5' : undefined,
  })
}
