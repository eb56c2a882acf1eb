import type { Context } from 'hono'
import { connect } from '../../db/connect.ts'
import { letHalfFilledGo } from '../../db/half-filled.ts'
import { isBlank, leftOf, mostLeft, placeOf, tooMuchIn } from '../../half-filled.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import type { Given } from '../../steps/form/fields.ts'
import { one } from '../../ui/form/read-form.ts'
import { wantsFragment } from '../../ui/page.tsx'
import { fill } from '../../words/lang.ts'
import { left } from '../edited.ts'
import { type Sent, showAgain, showClash } from '../filling-in/step-form.tsx'
import { type Mine, notOpen, openStep } from '../load.ts'
import { forgotten, leftAt, leftHref, type Unsaved } from './left.ts'
import { leaves } from './left-box.tsx'
import { leftWords } from './words.ts'

/** Where a form that was left half filled in is let go. */
export const letGo = new Hono<Mine>()
type C = Context<Mine>

letGo.post('/:id/edit/:step/:entry/half-filled/removal', openStep, async (c) => {
  const { application, person, step } = c.var
  const id = placeOf(step, c.req.param('entry'))
  await letHalfFilledGo(connect(c.env, application.id), application.id, person!.accountId, id)
  return c.redirect(paths.step(application.id, step.slug), 303)
})

const tooMany = fill(leftWords.leftTooMany, { n: mostLeft })
const first = (given: Given) => Object.keys(given)[0] ?? ''

/** Keeps a form as it was left. Null: it is kept, and may be shown as it is. */
export async function leave(c: C, sent: Sent): Promise<Response | null> {
  const { step, person } = c.var
  const { id, form, version } = sent.entry
  const given = leftOf(sent.form, sent.given)
  const quietly = one(sent.given, leaves.button) === leaves.quietly
  // What came back with every mistake there is holds nothing to be kept.
  if (quietly && !version && isBlank(given) && !leftAt(c.var, step, id)) return c.body(null, 200)
  const tooMuch = tooMuchIn(given)
  if (tooMuch) return showAgain(c, sent, { mistakes: { [tooMuch]: leftWords.leftTooMuch } }, 413)
  if (forgotten(c.var.left, placeOf(step, id)).length >= mostLeft)
    return showAgain(c, sent, { mistakes: { [first(given)]: tooMany } }, 409)
  const leaving = { step: step.slug, form, entry: id, given, version, holder: person!.accountId }
  const done = await left(c, leaving)
  if (!done.ok) return done.because === 'clash' ? showClash(c, sent, done) : notOpen(c)
  return quietly ? c.body(null, 204) : keptAt(c, { ...leaving, id: placeOf(step, id), savedAt: Date.now(), at: step })
}

/** To where it was kept; a page of htmx shows it there itself. */
function keptAt(c: C, now: Unsaved): Response | null {
  const to = leftHref(c.var.application.id, now)
  if (!wantsFragment(c)) return c.redirect(to, 303)
  c.header('HX-Replace-Url', to)
  c.set('left', [now, ...forgotten(c.var.left, now.id)])
  return null
}
