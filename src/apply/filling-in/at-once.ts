import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { inSession } from '../../accounts/signing-in/living.ts'
import { openApplication } from '../../application.ts'
import { connect } from '../../db/connect.ts'
import { leftIn, papersIn } from '../../db/mark.ts'
import { answer } from '../../desk/editing.ts'
import { openHalfFilled } from '../../half-filled.ts'
import { kindOf } from '../../kinds/index.ts'
import { findStep } from '../../kinds/journey/index.ts'
import type { Kind } from '../../kinds/kind.ts'
import { absolute, idle } from '../../session.ts'
import { formNamed } from '../../steps/form/step.ts'
import { one, readForm } from '../../ui/form/read-form.ts'
import { leaves } from '../half-filled/left-box.tsx'
import type { Mine } from '../load.ts'
import { type Seen, seenLast } from '../seen-last.ts'
import { wrongCodes } from './lookups.ts'
import { pageBehind } from './pages.tsx'
import { changeOf, saved } from './save.tsx'
import { type Sent, typed } from './step-form.tsx'

type C = Context<Mine, '/applications/:id/edit/:step/:entry'>

/**
 * Saves a form on what was seen last here, without reading first. The statement that writes asks whether all of it still
 * stands, the session included, and writes only then; whatever else comes of it is begun anew, and read for.
 */
export const atOnce = createMiddleware<Mine, '/applications/:id/edit/:step/:entry'>(async (c, next) => {
  const seen = isSmallForm(c) && seenLast(c.get('session'), c.req.param('id'))
  return (seen && (await savedOn(c, seen))) || next()
})

const mostBytes = 64 * 1024

// Nobody has looked yet how long the body is; and a terminal may have been locked.
const isSmallForm = (c: C) =>
  c.req.method === 'POST' &&
  Number(c.req.header('content-length') ?? mostBytes) < mostBytes &&
  !getCookie(c, 'kiosk', 'host')

async function savedOn(c: C, seen: Seen): Promise<Response | null> {
  const { rows, left, begun } = seen
  const sent = await sentIn(c, kindOf(rows.row))
  if (!sent || !(await lookAt(c, seen))) return null
  const now = Date.now()
  const unread = {
    papers: papersIn(rows.files),
    left: leftIn(left),
    session: begun.session.id,
    seenAfter: now - idle,
    createdAfter: now - absolute,
  }
  const wrong = await wrongCodes(c, sent.form, typed(sent.form, sent.given))
  const application = c.get('application')
  const on = { db: connect(c.env, application.id), application, rows, unread, left }
  const done = await answer(on, changeOf(c, sent, wrong))
  if (!done?.ok) return null
  c.set('leftRows', Promise.resolve(left))
  return saved(c, sent, done)
}

/** Puts in front of the handler what reading would have: whether this may be seen by who asks. */
async function lookAt(c: C, { begun, rows, left }: Seen): Promise<boolean> {
  // By name only whole pages call anybody, and none of those is drawn behind a form that was saved.
  const found = inSession(c, begun)
  if (!found?.person.verified || found.kiosk || found.person.accountId !== rows.row.owner) return false
  const application = await openApplication(c.env, rows)
  c.set('begun', begun)
  c.set('person', found.person)
  c.set('kiosk', null)
  c.set('owned', rows)
  c.set('application', application)
  c.set('left', await openHalfFilled(application.key, left, application.owner))
  return true
}

/** The form, where it is sent to be saved and for nothing else. */
async function sentIn(c: C, kind: Kind): Promise<Sent | null> {
  const step = findStep(kind, c.req.param('step'))
  const form = step && formNamed(step, c.req.query('form') ?? '')
  const read = form && (await readForm(c))
  if (!read || read instanceof Response) return null
  const { given } = read
  if ('find' in given || leaves.button in given || pageBehind(form, given) !== undefined) return null
  c.set('step', step)
  const version = Number(one(given, 'version') || 0)
  return { form, given, entry: { id: c.req.param('entry'), form: c.req.query('form')!, value: {}, version } }
}
