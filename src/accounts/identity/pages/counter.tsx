import { paths } from '../../../paths.ts'
import { Hono } from '../../../routing.ts'
import { type Filled, type Mistakes, read } from '../../../steps/form/step.ts'
import { FormPage } from '../../../ui/form/form.tsx'
import { readForm } from '../../../ui/form/read-form.ts'
import { T } from '../../../ui/lang.tsx'
import { page } from '../../../ui/page.tsx'
import type { Asking, Visit } from '../../../visit.ts'
import { common } from '../../../words/common.ts'
import { takeKept } from '../../kept.ts'
import { signIn } from '../../signing-in/in-and-out.ts'
import { takeWanted } from '../../signing-in/wanted.ts'
import { useCode } from '../counter.ts'
import { counterForm } from './forms.ts'
import { words } from './words.ts'

/** Where somebody enters the code that a clerk gave them. */
export const counter = new Hono<Visit>()

counter.get(paths.identityCounter, async (c) => show(c, (await takeKept(c)) ?? undefined))

counter.post(paths.identityCounter, async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(counterForm, sent.given)
  if (!heard.ok) return show(c, sent.given, heard.mistakes)
  const { name, idKind, idNumber, code } = heard.value
  const { accountId } = c.var.person!
  const typed = { name: String(name), idKind: String(idKind), idNumber: String(idNumber), code: String(code) }
  const used = await useCode(c.env, accountId, typed)
  if (!used.ok)
    return show(c, heard.value, { code: used.because === 'wrong' ? words.counterWrong : words.counterTooOften })
  await signIn(c, accountId)
  return c.redirect(takeWanted(c), 303)
})

const show = (c: Asking, values?: Filled, mistakes?: Mistakes) =>
  page(
    c,
    words.counterTitle,
    <>
      <h1>
        <T of={words.counterTitle} />
      </h1>
      <p class="lead">
        <T of={words.counterLead} />
      </p>
      <FormPage
        form={counterForm}
        action={paths.identityCounter}
        values={values}
        mistakes={mistakes}
        submit={<T of={common.continue} />}
        whole
      />
    </>,
    mistakes ? 422 : 200,
  )
