import { setPassword } from '../../db/accounts/accounts.ts'
import { connect } from '../../db/connect.ts'
import { endEverywhere } from '../../db/kiosk/handovers.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { type Mistakes, read } from '../../steps/form/step.ts'
import { readForm } from '../../ui/form/read-form.ts'
import type { Asking, Visit } from '../../visit.ts'
import { type Asked, askedFor, forgetAsked } from '../codes/asked.ts'
import { codePage, wrongCode } from '../codes/page.tsx'
import { newPasswordForm } from '../forms.ts'
import { notice } from '../notice.tsx'
import { tellCrowded } from '../notices.tsx'
import { accountWords } from '../own/words.ts'
import { hashPassword } from '../passwords/password.ts'
import { judgePassword } from '../passwords/rule.ts'
import { tellOwner } from '../tell-owner.ts'
import { words } from '../words.ts'
import { signIn } from './in-and-out.ts'
import { rememberDevice } from './known-device.ts'
import { findByMobile } from './open-account.ts'

/** After a forgotten password: a code proves the number, a new password ends every other session. */
export const newPassword = new Hono<Visit>()

newPassword.get(paths.newPassword, async (c) => {
  const asked = await askedFor(c, 'password')
  return asked ? show(c, asked) : c.redirect(paths.forgotten, 303)
})

newPassword.post(paths.newPassword, async (c) => {
  const asked = await askedFor(c, 'password')
  if (!asked) return c.redirect(paths.forgotten, 303)
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(newPasswordForm, sent.given)
  if (!heard.ok) return show(c, asked, heard.mistakes)
  const judged = judgePassword(String(heard.value.password), asked.mobile)
  if (!judged.ok) return show(c, asked, { password: judged.because })
  const code = await wrongCode(c, asked, heard.value.code)
  if (code) return show(c, asked, { code })
  const hashed = await hashPassword(judged.password)
  if (!hashed.ok) return tellCrowded(c)
  forgetAsked(c)
  const account = await findByMobile(c.env, asked.mobile)
  if (!account) {
    return notice(c, {
      title: words.newPassword,
      says: words.notOpen,
      kind: 'warn',
      onward: paths.register,
      status: 403,
    })
  }
  const db = connect(c.env)
  await setPassword(db, account.id, { password: hashed.phc, passwordNeedsCode: judged.needsCode })
  await db.batch(endEverywhere(db, account.id, Date.now()))
  tellOwner(c, asked.mobile, accountWords.toldPassword)
  await signIn(c, account.id)
  await rememberDevice(c, asked.mobile)
  return c.redirect(asked.next, 303)
})

const show = (c: Asking, asked: Asked, mistakes?: Mistakes) =>
  codePage(c, {
    title: words.newPassword,
    asked,
    form: newPasswordForm,
    action: paths.newPassword,
    submit: words.newPassword,
    mistakes,
  })
