import type { Context } from 'hono'
import { Hono } from '../../routing.ts'
import type { Given } from '../../steps/form/fields.ts'
import { type Entry, type Form, formNamed, read } from '../../steps/form/step.ts'
import { one, readForm } from '../../ui/form/read-form.ts'
import { told } from '../../ui/onward.ts'
import { page } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.ts'
import { fill } from '../../words/lang.ts'
import { removed } from '../edited.ts'
import { leave } from '../half-filled/leave.ts'
import { forgotten, leftAt } from '../half-filled/left.ts'
import { leaves } from '../half-filled/left-box.tsx'
import { type Mine, notOpen, openStep } from '../load.ts'
import { goOn, stepPage } from './go-on.tsx'
import { search, wrongCodes } from './lookups.ts'
import { mistakesOn, pageBehind } from './pages.tsx'
import { save } from './save.tsx'
import { formPage, fresh, showForm, typed } from './step-form.tsx'
import { Removal } from './voids.tsx'
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
  return next === undefined ? save(c, { form, entry, given: sent.given }) : turn(c, form, entry, sent.given, next)
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
