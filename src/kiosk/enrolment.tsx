import { connect } from '../db/connect.ts'
import { enrolKiosk, useKioskCode } from '../db/kiosk/kiosks.ts'
import { paths } from '../paths.ts'
import { sha256 } from '../privacy/bytes.ts'
import { Hono } from '../routing.ts'
import { tidy } from '../rules/numbers.ts'
import { text } from '../steps/form/fields.ts'
import { type Filled, type Form, type Mistakes, read } from '../steps/form/step.ts'
import { FormPage } from '../ui/form/form.tsx'
import { readForm } from '../ui/form/read-form.ts'
import { T } from '../ui/lang.tsx'
import { page } from '../ui/page.tsx'
import type { Asking } from '../visit.ts'
import { type AtTerminal, becomeTerminal } from './terminal.ts'
import { words } from './words.ts'

export const enrolment = new Hono<AtTerminal>()

const form: Form = {
  title: words.enrol,
  fields: { code: text({ label: words.code, example: 'K7QM2XWD', max: 20, autocomplete: 'off' }) },
}

enrolment.post(paths.kioskEnrolment, async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(form, sent.given)
  if (!heard.ok) return wrong(c, sent.given, heard.mistakes)
  const db = connect(c.env)
  const now = Date.now()
  const used = await useKioskCode(db, { hash: await sha256(tidy(String(heard.value.code))), purpose: 'enrol' }, now)
  if (!used?.kioskId) return wrong(c, heard.value, { code: words.codeWrong })
  await enrolKiosk(db, used.kioskId, await becomeTerminal(c), now)
  return c.redirect(paths.kiosk, 303)
})

const wrong = (c: Asking, values: Filled, mistakes: Mistakes) =>
  page(c, words.title, <EnrolPage values={values} mistakes={mistakes} />, 422)

export const EnrolPage = (filling: { values?: Filled; mistakes?: Mistakes }) => (
  <>
    <h1>
      <T of={words.title} />
    </h1>
    <p class="lead">
      <T of={words.enrolSays} />
    </p>
    <FormPage form={form} action={paths.kioskEnrolment} submit={<T of={words.enrol} />} whole {...filling} />
  </>
)
