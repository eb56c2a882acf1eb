import type { Context } from 'hono'
import { Hono } from '../../routing.ts'
import { formNamed, read } from '../../steps/form/step.ts'
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
import { formPage, fresh, type Sent, showAgain, typed } from './step-form.tsx'
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
  const read = await readForm(c)
  if (read instanceof Response) return read
  const { given } = read
  const entry = { ...fresh(name), id: c.req.param('entry'), version: Number(one(given, 'version') || 0) }
  const sent = { form, entry, given }
  const finding = one(given, 'find')
  if (finding) return showAgain(c, sent, { found: await search(c, form, finding, given) })
  if (leaves.button in given) return (await leave(c, sent)) ?? formPage(c, name, entry)
  const next = pageBehind(form, given)
  return next === undefined ? save(c, sent) : turn(c, sent, next)
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
async function turn(c: C, sent: Sent, page: number) {
  const { form, given } = sent
  const wrong = await wrongCodes(c, form, typed(form, given))
  const heard = read(form, { ...given, ...wrong.cleared }, c.var.application.answers)
  const all = heard.ok ? {} : { ...heard.mistakes, ...wrong.mistakes }
  const mistakes = mistakesOn(form, (one) => one < page, all)
  return Object.keys(mistakes).length
    ? showAgain(c, sent, { mistakes, found: wrong.found }, 422)
    : showAgain(c, sent, { page })
}
