import { Hono } from 'hono'
import { noted } from '../../src/doors/noted.ts'
import { journeyOf } from '../../src/kinds/journey/index.ts'
import { preservation } from '../../src/kinds/preservation.ts'
import { exampleOf, type Filled, type Form, fieldsOf } from '../../src/steps/form/step.ts'
import { FormPage } from '../../src/ui/form/form.tsx'
import { fragment, page } from '../../src/ui/page.tsx'
import type { Visit } from '../../src/visit.ts'

export * from './bare.ts'

const real = journeyOf(preservation)
  .flatMap(({ forms }) => Object.values(forms))
  .flatMap(({ fields }) => fieldsOf(fields))

/** So many of the questions that people are really asked, filled in. */
function asking(many: number): { form: Form; values: Filled } {
  const fields = Object.fromEntries(real.slice(0, many).map((field, at) => [`question${at}`, field]))
  const form: Form = { title: { zh: '表单', en: 'Form' }, fields }
  if (fieldsOf(form.fields).length !== many) throw new Error(`the journey asks no ${many} questions`)
  return { form, values: exampleOf(form) }
}

const sixty = asking(60)
const ten = asking(10)
/** Every step's form says which one it was opened at. */
const version = { version: '1' }

// Pages of the service with no database behind them, and a browser before them that has been here: what it costs to write them.
const app = new Hono<Visit>().use(noted, async (c, next) => {
  c.set('lang', 'zh')
  c.set('session', 'Vq0bO7hHqvWlJ2w8cZg3sYkR5uT1xN4aPmD6eF9iKjA')
  await next()
})
app.get('/sixty', (c) => page(c, sixty.form.title, <FormPage {...sixty} action="/" hidden={version} />))
app.get('/ten', (c) => fragment(c, <FormPage {...ten} action="/" hidden={version} />))

export default app
