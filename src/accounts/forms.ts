import * as z from 'zod/mini'
import { mobile } from '../rules/identity.ts'
import { type Fields, field, type Rule, ruled, tick } from '../steps/form/fields.ts'
import { mistake } from '../steps/form/mistakes.ts'
import type { Form } from '../steps/form/step.ts'
import type { Said } from '../words/lang.ts'
import { accountWords } from './own/words.ts'
import { words } from './words.ts'

const mobileOf = (label: Said) =>
  ruled(mobile, { input: 'tel', label, example: '13800138000', private: true, autocomplete: 'tel' })
const ownMobile = mobileOf({ zh: '手机号码', en: 'Mobile number' })

// Never trimmed: a space may be part of a password.
const secret = (label: Said, autocomplete: string, hint?: Said) =>
  field(() => z.string(mistake(words.passwordMissing)).check(z.minLength(1, mistake(words.passwordMissing))), {
    input: 'password',
    label,
    ...(hint && { hint }),
    autocomplete,
    example: '海河边的三只白鹭正往东边飞去',
    private: true,
  })

const codeRule: Rule = (value) => {
  const digits = value.normalize('NFKC').replace(/\s/g, '')
  return /^\d{6}$/.test(digits) ? { ok: true, text: digits } : { ok: false, because: words.codeShape }
}
const code = (label: Said = words.code) =>
  ruled(codeRule, {
    label,
    hint: words.codeHint,
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
    example: '246810',
  })

const newSecret = secret(words.choosePassword, 'new-password', words.passwordHint)
const agreed = tick({ label: words.agree, unticked: words.agreeMissing, example: 'yes' })
const form = (title: Said, fields: Fields): Form => ({ title, fields })

export const mobileForm = form(words.register, { mobile: ownMobile })
export const loginForm = form(words.login, { mobile: ownMobile, password: secret(words.password, 'current-password') })
export const codeForm = form(words.enterCode, { code: code() })
export const registerForm = form(words.register, { code: code(), password: newSecret, agreed })
export const newPasswordForm = form(words.newPassword, { code: code(), password: newSecret })
export const newMobileForm = form(accountWords.changeMobile, { mobile: mobileOf(accountWords.newMobile) })
export const bothCodesForm = form(accountWords.changeMobile, {
  oldCode: code(accountWords.oldCode),
  newCode: code(accountWords.newCode),
})
export const newCodeForm = form(accountWords.changeMobile, { newCode: code(accountWords.newCode) })
