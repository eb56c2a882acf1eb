import type { Context } from 'hono'
import { connect } from '../../db/connect.ts'
import { letHalfFilledGo } from '../../db/half-filled.ts'
import type { Rows } from '../../db/read.ts'
import type { EditRefusal } from '../../desk/edit.ts'
import { placeOf, saysNoMore } from '../../half-filled.ts'
import type { Given } from '../../steps/form/fields.ts'
import type { Entry } from '../../steps/form/step.ts'
import { one } from '../../ui/form/read-form.ts'
import { onward } from '../../ui/onward.ts'
import { page } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.ts'
import { answered } from '../edited.ts'
import { forgotten } from '../half-filled/left.ts'
import { type Mine, notOpen } from '../load.ts'
import { goOn } from './go-on.tsx'
import { keptThen } from './keep-tick.tsx'
import { wrongCodes } from './lookups.ts'
import { type Sent, showAgain, showClash, typed } from './step-form.tsx'
import { Voids } from './voids.tsx'
import { fillingWords } from './words.ts'

type C = Context<Mine>

type Wrong = Awaited<ReturnType<typeof wrongCodes>>

export async function save(c: C, sent: Sent) {
  const wrong = await wrongCodes(c, sent.form, typed(sent.form, sent.given))
  const done = await answered(c, changeOf(c, sent, wrong))
  return done.ok ? saved(c, sent, done) : refused(c, sent, wrong, done)
}

export const changeOf = (c: C, { entry, given }: Sent, { cleared }: Pick<Wrong, 'cleared'>) => ({
  step: c.get('step').slug,
  form: entry.form,
  entry: entry.id,
  given: { ...given, ...cleared },
  version: entry.version,
  confirmed: one(given, 'confirmed') === 'yes',
})

/** What comes behind a form that was saved. */
export async function saved(c: C, { entry, given }: Sent, done: { rows?: Rows; entry?: string }) {
  c.set('left', await withoutTwins(c, entry, given))
  return keeps(c, entry, given)
    ? onward(c, await inBook(c, { ...entry, id: done.entry ?? entry.id }))
    : goOn(c, done.rows)
}

function refused(c: C, sent: Sent, wrong: Wrong, refusal: EditRefusal) {
  const { application, step } = c.var
  switch (refusal.because) {
    case 'mistakes':
      return showAgain(c, sent, { mistakes: { ...refusal.mistakes, ...wrong.mistakes }, found: wrong.found }, 422)
    case 'clash':
      return showClash(c, sent, refusal)
    case 'there':
      return showAgain(c, sent, { there: refusal.there }, 409)
    case 'full':
      return showAgain(c, sent, { full: refusal.says }, 409)
    case 'voids':
      return page(
        c,
        fillingWords.voidsTitle,
        <Voids application={application} step={step} {...sent} lost={refusal.lost} />,
      )
    default:
      return refusal.because === 'missing' ? problem(c, 'notFound') : notOpen(c)
  }
}

/** What is left once this has been saved: no longer the form itself, nor another begun for the same and holding no more. */
async function withoutTwins(c: C, { id, form }: Entry, given: Given) {
  const { application, step, left } = c.var
  const others = forgotten(left, placeOf(step, id))
  const twins = others.filter(
    (one) => one.step === step.slug && one.form === form && !one.version && saysNoMore(one.given, given),
  )
  const db = connect(c.env, application.id)
  for (const twin of twins) await letHalfFilledGo(db, application.id, application.owner, twin.id)
  return others.filter((one) => !twins.includes(one))
}

/** Whether a party is also to be kept in the address book. */
const keeps = (c: C, { form }: Entry, given: Given) =>
  one(given, 'keep') === 'yes' && c.get('step').book?.[form] === form

const inBook = (c: C, entry: Entry) =>
  keptThen(c.env, c.var.person!.accountId, { application: c.var.application.id, step: c.var.step, entry })
