import type { Context } from 'hono'
import { openApplication } from '../../application.ts'
import { connect } from '../../db/connect.ts'
import { letHalfFilledGo } from '../../db/half-filled.ts'
import type { Rows } from '../../db/read.ts'
import { placeOf, saysNoMore } from '../../half-filled.ts'
import { stepAhead } from '../../kinds/journey/problems.ts'
import { editable } from '../../kinds/kind.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import type { Given } from '../../steps/form/fields.ts'
import { type Entry, type Form, formNamed, read, type Step } from '../../steps/form/step.ts'
import { one, readForm } from '../../ui/form/read-form.ts'
import { onward, told } from '../../ui/onward.ts'
import { page, wantsFragment } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.ts'
import { fill } from '../../words/lang.ts'
import { answered, removed } from '../edited.ts'
import { leave } from '../half-filled/leave.ts'
import { forgotten, leftAt, leftOpen } from '../half-filled/left.ts'
import { leaves } from '../half-filled/left-box.tsx'
import { lacksAt } from '../lacks.ts'
import { type Mine, notOpen, openStep } from '../load.ts'
import { EntryList } from './entry-list.tsx'
import { keptThen } from './keep-tick.tsx'
import { search, wrongCodes } from './lookups.ts'
import { mistakesOn, pageBehind } from './pages.tsx'
import { formPage, fresh, showForm, typed } from './step-form.tsx'
import { Removal, Voids } from './voids.tsx'
import { fillingWords } from './words.ts'

export const step = new Hono<Mine>()
type C = Context<Mine>

step.use('/:id/edit/:step/*', openStep)
step.use('/:id/edit/:step', openStep)

step.get('/:id/edit/:step', stepPage)

step.get('/:id/edit/:step/:entry', (c) => {
  const { step, application } = c.var
  const id = c.req.param('entry')
  const stored = application.answers[step.slug]?.find((entry) => entry.id === id)
  const left = leftAt(c.var, step, id)
  const name = left?.form ?? stored?.form ?? c.req.query('form') ?? ''
  const entry = stored ?? { ...fresh(name), ...(left && { id }) }
  return formNamed(step, name) ? formPage(c, name, entry) : problem(c, 'notFound')
})

step.post('/:id/edit/:step/:entry', async (c) => {
  const name = c.req.query('form') ?? ''
  const form = formNamed(c.var.step, name)
  if (!form) return problem(c, 'notFound')
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const entry = { ...fresh(name), id: c.req.param('entry'), version: Number(one(sent.given, 'version') || 0) }
  const finding = one(sent.given, 'find')
  if (finding)
    return showForm(c, form, entry, {
      values: typed(form, sent.given),
      found: await search(c, form, finding, sent.given),
    })
  if (leaves.button in sent.given) return (await leave(c, form, entry, sent.given)) ?? formPage(c, name, entry)
  const next = pageBehind(form, sent.given)
  return next === undefined ? save(c, form, entry, sent.given) : turn(c, form, entry, sent.given, next)
})

step.get('/:id/edit/:step/:entry/removal', (c) => {
  const { step, application } = c.var
  const entry = application.answers[step.slug]?.find(({ id }) => id === c.req.param('entry'))
  return entry
    ? page(
        c,
        fill(fillingWords.removeTitle, { step: step.title }),
        <Removal application={application} step={step} entry={entry} />,
      )
    : problem(c, 'notFound')
})

step.post('/:id/edit/:step/:entry/removal', async (c) => {
  const { step } = c.var
  const done = await removed(c, { step: step.slug, entry: c.req.param('entry'), confirmed: true })
  c.set('left', forgotten(c.var.left, c.req.param('entry')))
  if (!done.ok) return notOpen(c)
  const gone = await goOn(c, done.rows)
  gone.headers.set('HX-Said', told(c, fillingWords.wasRemoved))
  return gone
})

/** A step's only form, or the list of its entries. */
async function stepPage(c: C) {
  const { step, application } = c.var
  const entries = application.answers[step.slug] ?? []
  if (step.many)
    return page(
      c,
      step.title,
      <EntryList
        application={application}
        step={step}
        entries={entries}
        left={leftOpen(c.var)}
        lacks={await lacksAt(c, step.slug)}
      />,
    )
  const [name] = Object.keys(step.forms)
  return name ? formPage(c, name, entries[0] ?? fresh(name)) : c.notFound()
}

/** On to another page of the form, where all on those before it is right; or back. Nothing is saved yet. */
async function turn(c: C, form: Form, entry: Entry, given: Given, page: number) {
  const values = typed(form, given)
  const wrong = await wrongCodes(c, form, values)
  const heard = read(form, { ...given, ...wrong.cleared }, c.var.application.answers)
  const all = heard.ok ? {} : { ...heard.mistakes, ...wrong.mistakes }
  const mistakes = mistakesOn(form, (one) => one < page, all)
  return Object.keys(mistakes).length
    ? showForm(c, form, entry, { values, mistakes, found: wrong.found }, 422)
    : showForm(c, form, entry, { values, page })
}

async function save(c: C, form: Form, entry: Entry, given: Given) {
  const { application, step } = c.var
  const values = typed(form, given)
  const wrong = await wrongCodes(c, form, values)
  const change = {
    step: step.slug,
    form: entry.form,
    entry: entry.id,
    given: { ...given, ...wrong.cleared },
    version: entry.version,
    confirmed: one(given, 'confirmed') === 'yes',
  }
  const done = await answered(c, change)
  if (done.ok) {
    c.set('left', await withoutTwins(c, entry, given))
    return keeps(c, entry, given)
      ? onward(c, await inBook(c, { ...entry, id: done.entry ?? entry.id }))
      : goOn(c, done.rows)
  }
  switch (done.because) {
    case 'mistakes':
      return showForm(
        c,
        form,
        entry,
        { values, mistakes: { ...done.mistakes, ...wrong.mistakes }, found: wrong.found },
        422,
      )
    case 'clash':
      return showForm(c, form, { ...entry, version: done.version }, { values, theirs: done.theirs }, 409)
    case 'there':
      return showForm(c, form, entry, { values, there: done.there }, 409)
    case 'full':
      return showForm(c, form, entry, { values, full: done.says }, 409)
    case 'voids':
      return page(
        c,
        fillingWords.voidsTitle,
        <Voids application={application} step={step} entry={entry} given={given} lost={done.lost} />,
      )
    default:
      return done.because === 'missing' ? problem(c, 'notFound') : notOpen(c)
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
const keeps = (c: C, { form }: Entry, given: Given) => one(given, 'keep') === 'yes' && c.var.step.book?.[form] === form

const inBook = (c: C, entry: Entry) =>
  keptThen(c.env, c.var.person!.accountId, { application: c.var.application.id, step: c.var.step, entry })

/** On to the list of entries, the next step, or, once all is there, the preview; where that page stands in this file, it is at hand already. */
async function goOn(c: C, saved?: Rows) {
  if (saved) c.set('application', await openApplication(c.env, saved, c.var.application.answers))
  const { step, application } = c.var
  const { id, kind, status } = application
  const next = step.many ? step : stepAhead(application, step.slug)
  const to = next ? paths.step(id, next.slug) : paths.preview(id)
  const here = next && !hasPageOfItsOwn(next) && editable(kind, status, next.slug)
  if (!here || !wantsFragment(c)) return onward(c, to)
  c.set('step', next)
  c.header('HX-Push-Url', to)
  return stepPage(c)
}

const hasPageOfItsOwn = ({ slug }: Step) => slug === 'materials' || slug === 'insurer'
