import type { Child } from 'hono/jsx'
import { paths } from '../../paths.ts'
import { maskMobile } from '../../privacy/index.ts'
import { visitorOf } from '../../session.ts'
import { type Filled, type Form, type Mistakes, read } from '../../steps/form/step.ts'
import { FormPage } from '../../ui/form/form.tsx'
import { readForm } from '../../ui/form/read-form.ts'
import { T } from '../../ui/lang.tsx'
import { type PageStatus, page } from '../../ui/page.tsx'
import type { Asking } from '../../visit.ts'
import { fill, type Said } from '../../words/lang.ts'
import { codeForm } from '../forms.ts'
import { words } from '../words.ts'
import type { Asked } from './asked.ts'
import { checkCode, codeMinutes, type Purpose } from './codes.ts'

type Shown = {
  title: Said
  asked: Asked
  form: Form
  action: string
  submit: Said
  values?: Filled
  mistakes?: Mistakes
  lead?: Said
  children?: Child
  status?: PageStatus
}

/** The page that asks for the code just sent, and whatever belongs on the same screen. */
export const codePage = (c: Asking, { title, asked, lead, submit, children, status, ...form }: Shown) =>
  page(
    c,
    title,
    <>
      <h1>
        <T of={title} />
      </h1>
      {lead && (
        <p class="lead">
          <T of={lead} />
        </p>
      )}
      <p>
        <T of={words.sentTo} with={{ mobile: maskMobile(asked.mobile), minutes: codeMinutes }} />{' '}
        {numberAsked[asked.purpose] && (
          <a href={numberAsked[asked.purpose]}>
            <T of={words.otherNumber} />
          </a>
        )}
      </p>
      <FormPage {...form} warnings={emptied(form)} submit={<T of={submit} />} whole>
        {children}
      </FormPage>
      <form method="post" action={paths.codeAgain(asked.purpose)} data-hx-boost="false">
        <button type="submit" class="link">
          <T of={words.again} />
        </button>
      </form>
    </>,
    status ?? (form.mistakes ? 422 : 200),
  )

/** Where the number was typed, for whoever mistyped it. */
const numberAsked: Partial<Record<Purpose, string>> = {
  register: paths.register,
  login: paths.loginSms,
  password: paths.forgotten,
}

// A password never goes back to the page, so whoever mistook something else has to type it again.
const emptied = ({ form, mistakes }: Pick<Shown, 'form' | 'mistakes'>): Mistakes =>
  mistakes && !mistakes.password && 'password' in form.fields ? { password: words.passwordAgain } : {}

type Showing = (c: Asking, asked: Asked, mistakes: Mistakes) => Response | Promise<Response>

/** The page again where a code that stands alone on it is not right; null where it is. */
export async function codeRefused(c: Asking, asked: Asked, show: Showing): Promise<Response | null> {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(codeForm, sent.given)
  if (!heard.ok) return show(c, asked, heard.mistakes)
  const code = await wrongCode(c, asked, heard.value.code)
  return code && show(c, asked, { code })
}

/** Tries the code that was typed; what to say of it, or null where it is right. */
export async function wrongCode(
  c: Asking,
  { purpose, mobile }: CodeAsked,
  typed: Filled[string],
): Promise<Said | null> {
  const tried = await checkCode(c.env, { purpose, mobile, visitor: await visitorOf(c) }, String(typed))
  if (tried.ok) return null
  return tried.because === 'wrong' ? fill(words.codeWrong, { left: tried.left }) : words.codeGone
}
type CodeAsked = Pick<Asked, 'purpose' | 'mobile'>
