import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { type Filled, type Mistakes, read } from '../../steps/form/step.ts'
import { readForm } from '../../ui/form/read-form.ts'
import { T } from '../../ui/lang.tsx'
import type { Asking, Visit } from '../../visit.ts'
import { type Asked, askedFor, forgetAsked } from '../codes/asked.ts'
import { codePage, wrongCode } from '../codes/page.tsx'
import { registerForm } from '../forms.ts'
import { tellCrowded, welcomeBack } from '../notices.tsx'
import { judgePassword } from '../passwords/rule.ts'
import { words } from '../words.ts'
import { signIn } from './in-and-out.ts'
import { rememberDevice } from './known-device.ts'
import { open } from './open-account.ts'
import { rememberWanted } from './wanted.ts'

export const register = new Hono<Visit>()

register.get(paths.registerCode, async (c) => {
  const asked = await askedFor(c, 'register')
  return asked ? show(c, asked) : c.redirect(paths.register, 303)
})

register.post(paths.registerCode, async (c) => {
  const asked = await askedFor(c, 'register')
  if (!asked) return c.redirect(paths.register, 303)
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(registerForm, sent.given)
  const judged = judgePassword(String(sent.given.password ?? ''), asked.mobile)
  // The code is tried last: it is good for one try only once everything else is right.
  if (!heard.ok || !judged.ok) {
    const weak: Mistakes = judged.ok ? {} : { password: judged.because }
    return show(c, asked, sent.given, { ...weak, ...(heard.ok ? {} : heard.mistakes) })
  }
  const code = await wrongCode(c, asked, heard.value.code)
  if (code) return show(c, asked, sent.given, { code })
  const opened = await open(c.env, { mobile: asked.mobile, password: judged.password, needsCode: judged.needsCode })
  if (!opened.ok) return tellCrowded(c)
  forgetAsked(c)
  await signIn(c, opened.id)
  await rememberDevice(c, asked.mobile)
  if (opened.known) return welcomeBack(c, asked.next)
  rememberWanted(c, asked.next)
  return c.redirect(paths.identity, 303)
})

const show = (c: Asking, asked: Asked, values?: Filled, mistakes?: Mistakes) =>
  codePage(c, {
    title: words.register,
    asked,
    form: registerForm,
    action: paths.registerCode,
    submit: words.create,
    values: { agreed: values?.agreed },
    mistakes,
    children: (
      <p>
        <a href={paths.agreement} target="_blank" rel="noopener">
          <T of={words.readAgreement} />
        </a>
      </p>
    ),
  })
