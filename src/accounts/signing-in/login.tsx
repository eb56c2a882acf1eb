import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { type Filled, type Mistakes, read } from '../../steps/form/step.ts'
import { FormPage } from '../../ui/form/form.tsx'
import { readForm } from '../../ui/form/read-form.ts'
import { T } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import type { Asking, Visit } from '../../visit.ts'
import { fill } from '../../words/lang.ts'
import { addressOf } from '../address-of.ts'
import { type Asked, askedFor, forgetAsked, rememberAsked } from '../codes/asked.ts'
import { codePage, codeRefused } from '../codes/page.tsx'
import { send, unsentPage } from '../codes/send.tsx'
import { codeForm, loginForm } from '../forms.ts'
import { notice } from '../notice.tsx'
import { tellCrowded } from '../notices.tsx'
import { words } from '../words.ts'
import { unlessIn } from './already-in.tsx'
import { enter } from './enter.ts'
import { signIn, signOut } from './in-and-out.ts'
import { knownDevice, rememberDevice } from './known-device.ts'
import { findByMobile } from './open-account.ts'
import { type WayOn, WaysOn } from './ways-on.tsx'
import { nextIn, nextOf, Why } from './why.tsx'

export const login = new Hono<Visit>()

login.get(paths.login, unlessIn, (c) => show(c))

login.post(paths.login, async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(loginForm, sent.given)
  if (!heard.ok) return show(c, sent.given, heard.mistakes)
  const [mobile, password] = [String(heard.value.mobile), String(heard.value.password)]
  const trying = { mobile, password, address: addressOf(c.req.raw.headers), device: await knownDevice(c, mobile) }
  const entered = await enter(c.env, trying)
  if (!entered.ok) return refuse(c, heard.value, entered)
  if (!entered.needsCode) return welcome(c, entered.accountId, { mobile, next: nextOf(c) })
  const asked: Asked = { purpose: 'second', mobile, next: nextOf(c) }
  const done = await send(c, asked)
  if (!done.ok) return unsentPage(c, done, paths.login)
  await rememberAsked(c, asked)
  return c.redirect(paths.loginCode, 303)
})

type Refusal = Exclude<Awaited<ReturnType<typeof enter>>, { ok: true }>

function refuse(c: Asking, values: Filled, refusal: Refusal) {
  if (refusal.because === 'crowded') return tellCrowded(c)
  if (refusal.because === 'wrong') return show(c, values, { password: words.wrong })
  c.header('Retry-After', String(refusal.retryAfter))
  const minutes = Math.ceil(refusal.retryAfter / 60)
  return show(c, values, { password: fill(words.strangers, { minutes }) }, 429)
}

login.get(paths.loginCode, async (c) => {
  const asked = await askedToSignIn(c)
  return asked ? showCode(c, asked) : c.redirect(paths.login, 303)
})

login.post(paths.loginCode, async (c) => {
  const asked = await askedToSignIn(c)
  if (!asked) return c.redirect(paths.login, 303)
  const refused = await codeRefused(c, asked, showCode)
  if (refused) return refused
  forgetAsked(c)
  const account = await findByMobile(c.env, asked.mobile)
  if (account) return welcome(c, account.id, asked)
  return notice(c, { title: words.login, says: words.notOpen, kind: 'warn', onward: paths.register, status: 403 })
})

login.post(paths.logout, async (c) => {
  await signOut(c)
  return c.redirect(paths.home, 303)
})

const askedToSignIn = async (c: Asking) => (await askedFor(c, 'login')) ?? (await askedFor(c, 'second'))

async function welcome(c: Asking, accountId: string, { mobile, next }: Pick<Asked, 'mobile' | 'next'>) {
  await signIn(c, accountId)
  await rememberDevice(c, mobile)
  return c.redirect(next, 303)
}

function show(c: Asking, values?: Filled, mistakes?: Mistakes, status: 200 | 422 | 429 = mistakes ? 422 : 200) {
  const next = nextIn(c)
  const atTerminal = Boolean(c.var.kiosk)
  const links: WayOn[] = [
    ...(atTerminal ? [] : [[paths.loginSms, words.loginBySms] as const]),
    [paths.forgotten, words.forgotten],
    [paths.register, words.noAccount],
  ]
  return page(
    c,
    words.login,
    <>
      <h1>
        <T of={words.login} />
      </h1>
      <Why c={c} />
      {atTerminal && <SmsFirst at={paths.loginSms + next} />}
      <FormPage
        form={loginForm}
        action={paths.login + next}
        values={values}
        mistakes={mistakes}
        submit={<T of={words.login} />}
        quiet={atTerminal}
        whole
      />
      <WaysOn of={links} next={next} />
    </>,
    status,
  )
}

/** A number of six digits is soon pressed on a terminal's screen, a sentence of fifteen letters is not. */
const SmsFirst = ({ at }: { at: string }) => (
  <>
    <p>
      <T of={words.smsFirst} />
    </p>
    <p class="actions">
      <a class="button" href={at}>
        <T of={words.loginBySms} />
      </a>
    </p>
    <h2>
      <T of={words.loginByPassword} />
    </h2>
  </>
)

const showCode = (c: Asking, asked: Asked, mistakes?: Mistakes) =>
  codePage(c, {
    title: words.enterCode,
    lead: asked.purpose === 'second' ? words.secondLead : undefined,
    asked,
    form: codeForm,
    action: paths.loginCode,
    submit: words.login,
    mistakes,
  })
