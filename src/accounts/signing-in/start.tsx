import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { visitorOf } from '../../session.ts'
import type { Given } from '../../steps/form/fields.ts'
import { type Filled, type Mistakes, read } from '../../steps/form/step.ts'
import { FormPage } from '../../ui/form/form.tsx'
import { one, readForm } from '../../ui/form/read-form.ts'
import { T } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import type { Asking, Visit } from '../../visit.ts'
import type { Said } from '../../words/lang.ts'
import { checkCaptcha, makeCaptcha } from '../captcha/captcha.ts'
import { CaptchaField } from '../captcha/field.tsx'
import { rememberAsked } from '../codes/asked.ts'
import type { Purpose } from '../codes/codes.ts'
import { send, unsentPage } from '../codes/send.tsx'
import { mobileForm } from '../forms.ts'
import { words } from '../words.ts'
import { unlessIn } from './already-in.tsx'
import { type WayOn, WaysOn } from './ways-on.tsx'
import { nextIn, nextOf, Why } from './why.tsx'

type Start = { purpose: Purpose; path: string; codeAt: string; title: Said; lead: Said; links: WayOn[] }

/** The pages on which one gives a mobile number, and is sent a code whether or not it has an account. */
const starts: Start[] = [
  {
    purpose: 'register',
    path: paths.register,
    codeAt: paths.registerCode,
    title: words.register,
    lead: words.registerLead,
    links: [[paths.login, words.haveAccount]],
  },
  {
    purpose: 'login',
    path: paths.loginSms,
    codeAt: paths.loginCode,
    title: words.loginBySms,
    lead: words.loginBySmsLead,
    links: [
      [paths.login, words.loginByPassword],
      [paths.register, words.noAccount],
    ],
  },
  {
    purpose: 'password',
    path: paths.forgotten,
    codeAt: paths.newPassword,
    title: words.forgotten,
    lead: words.forgottenLead,
    links: [[paths.login, words.loginByPassword]],
  },
]

export const start = new Hono<Visit>()

for (const at of starts) {
  // Whoever is signed in may still have forgotten the password.
  if (at.purpose !== 'password') start.get(at.path, unlessIn)
  start.get(at.path, (c) => show(c, at, {}))
  start.post(at.path, async (c) => {
    const sent = await readForm(c)
    if (sent instanceof Response) return sent
    const heard = read(mobileForm, sent.given)
    if (!heard.ok) return show(c, at, { values: sent.given, mistakes: heard.mistakes })
    if (!(await human(c, at.purpose, sent.given)))
      return show(c, at, { values: heard.value, captcha: words.captchaWrong })
    const asked = { purpose: at.purpose, mobile: String(heard.value.mobile), next: nextOf(c) }
    const done = await send(c, asked)
    if (!done.ok) return unsentPage(c, done, at.path)
    await rememberAsked(c, asked)
    return c.redirect(at.codeAt, 303)
  })
}

const human = async (c: Asking, action: string, given: Given) =>
  checkCaptcha(
    c.env,
    { action, visitor: await visitorOf(c) },
    { token: one(given, 'captcha'), work: one(given, 'work'), answer: one(given, 'answer') },
  )

type Shown = { values?: Filled; mistakes?: Mistakes; captcha?: Said }

async function show(
  c: Asking,
  { purpose, path, title, lead, links }: Start,
  { values, mistakes, captcha: wrong }: Shown,
) {
  const captcha = await makeCaptcha(c.env, { action: purpose, visitor: await visitorOf(c) })
  const next = nextIn(c)
  const all = wrong ? { answer: wrong } : mistakes
  return page(
    c,
    title,
    <>
      <h1>
        <T of={title} />
      </h1>
      <p class="lead">
        <T of={lead} />
      </p>
      <Why c={c} />
      <FormPage
        form={mobileForm}
        action={path + next}
        values={values}
        mistakes={all}
        submit={<T of={words.sendCode} />}
        whole
      >
        <CaptchaField captcha={captcha} mistake={wrong} />
      </FormPage>
      <WaysOn of={links} next={next} />
    </>,
    all ? 422 : 200,
  )
}
