import type { Context } from 'hono'
import { connect } from '../../db/connect.ts'
import { letHalfFilledGo } from '../../db/half-filled.ts'
import { isBlank, leftOf, mostLeft, placeOf, tooMuchIn } from '../../half-filled.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import type { Given } from '../../steps/form/fields.ts'
import type { Entry, Form } from '../../steps/form/step.ts'
import { one } from '../../ui/form/read-form.ts'
import { wantsFragment } from '../../ui/page.tsx'
import { fill } from '../../words/lang.ts'
import { left } from '../edited.ts'
import { showForm, typed } from '../filling-in/step-form.tsx'
import { type Mine, notOpen, openStep } from '../load.ts'
import { forgotten, leftAt, leftHref } from './left.ts'
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
export async function leave(c: C, form: Form, entry: Entry, sent: Given): Promise<Response | null> {
  const { application, step, person } = c.var
  const given = leftOf(form, sent)
  const quietly = one(sent, leaves.button) === leaves.quietly
  // What came back with every mistake there is holds nothing to be kept.
  if (quietly && !entry.version && isBlank(given) && !leftAt(c.var, step, entry.id)) return c.body(null, 200)
  const tooMuch = tooMuchIn(given)
  if (tooMuch)
    return showForm(c, form, entry, { values: typed(form, sent), mistakes: { [tooMuch]: leftWords.leftTooMuch } }, 413)
  if (forgotten(c.var.left, placeOf(step, entry.id)).length >= mostLeft)
    return showForm(c, form, entry, { values: typed(form, sent), mistakes: { [first(given)]: tooMany } }, 409)
  const { id, version } = entry
  const leaving = { step: step.slug, form: entry.form, entry: id, given, version, holder: person!.accountId }
  const done = await left(c, leaving)
  if (!done.ok)
    return done.because === 'clash'
      ? showForm(c, form, { ...entry, version: done.version }, { values: typed(form, sent), theirs: done.theirs }, 409)
      : notOpen(c)
  if (quietly) return c.body(null, 204)
  const now = { ...leaving, id: placeOf(step, id), savedAt: Date.now(), at: step }
  const to = leftHref(application.id, now)
  if (!wantsFragment(c)) return c.redirect(to, 303)
  c.header('HX-Replace-Url', to)
  c.set('left', [now, ...forgotten(c.var.left, now.id)])
  return null
}
