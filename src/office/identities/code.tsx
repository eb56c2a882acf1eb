import type { Context } from 'hono'
import { makeCounterCode } from '../../accounts/identity/counter.ts'
import { seenForm } from '../../accounts/identity/pages/forms.ts'
import { paths } from '../../paths.ts'
import { maskName } from '../../privacy/index.ts'
import { Hono } from '../../routing.ts'
import { type Filled, type Mistakes, read } from '../../steps/form/step.ts'
import { FormPage } from '../../ui/form/form.tsx'
import { readForm } from '../../ui/form/read-form.ts'
import { T } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import type { OfficeVisit } from '../../visit.ts'
import { identityWords as words } from './words.ts'

/** A code for somebody who stands at the counter with their document. */
export const counterCode = new Hono<OfficeVisit>()

counterCode.get('/identities/code', (c) => show(c))

counterCode.post('/identities/code', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(seenForm, sent.given)
  if (!heard.ok) return show(c, { values: sent.given, mistakes: heard.mistakes })
  const person = {
    name: String(heard.value.name),
    idKind: String(heard.value.idKind),
    idNumber: String(heard.value.idNumber),
  }
  const { id: officer, court } = c.var.officer
  return show(c, {
    made: { code: await makeCounterCode(c.env, { officer, court }, person), name: maskName(person.name) },
  })
})

type Shown = { values?: Filled; mistakes?: Mistakes; made?: { code: string; name: string } }

const show = (c: Context<OfficeVisit>, { values, mistakes, made }: Shown = {}) =>
  page(
    c,
    words.counter,
    <>
      <h1>
        <T of={words.counter} />
      </h1>
      <p class="lead">
        <T of={words.counterLead} />
      </p>
      {made && (
        <p class="box good" role="status">
          <T of={words.code} with={made} />
        </p>
      )}
      <FormPage
        form={seenForm}
        action={paths.courtCounterCode}
        values={values}
        mistakes={mistakes}
        submit={<T of={words.makeCode} />}
      />
    </>,
    mistakes ? 422 : 200,
  )
