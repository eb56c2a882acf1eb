import type { Said } from '../../words/lang.ts'
import { common } from './common.ts'

const longEnoughAlone = 15
const longEnoughWithCode = 8
const longest = 128

type Judged = { ok: true; password: string; needsCode: boolean } | { ok: false; because: Said }

/**
 * Length and a list of common ones; no rules about kinds of characters, pasting is welcome (NIST SP 800-63B-4).
 * `needsCode`: shorter than 15, so that each sign-in with it also asks for an SMS code.
 */
export function judgePassword(password: string, mobile: string): Judged {
  const length = [...password].length
  if (length < longEnoughWithCode) return { ok: false, because: short }
  if (length > longest) return { ok: false, because: long }
  const plain = password.normalize('NFKC').toLowerCase()
  if (common.has(plain) || common.has(plain.replace(/[\d\W_]+$/, '')) || monotonous(plain))
    return { ok: false, because: guessable }
  if (plain.includes(mobile) || plain.includes(mobile.slice(-8))) return { ok: false, because: ownNumber }
  return { ok: true, password, needsCode: length < longEnoughAlone }
}

/** One block over and over, or all of it a run along the alphabet, the digits or the keyboard. */
const monotonous = (text: string) => /^(.{1,5})\1*.?$/u.test(text) || runs.some((run) => run.includes(text))

const rows = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn',
]
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(''))]

const short: Said = {
  zh: '密码至少 8 个字符。',
  en: 'Use at least 8 characters.',
}
const long: Said = {
  zh: '密码最多 128 个字符。',
  en: 'Use at most 128 characters.',
}
const guessable: Said = {
  zh: '这个密码太容易被猜到，请换一个。',
  en: 'This password is too easy to guess. Choose another.',
}
const ownNumber: Said = {
  zh: '密码不能包含您的手机号码。',
  en: 'The password must not contain your mobile number.',
}
