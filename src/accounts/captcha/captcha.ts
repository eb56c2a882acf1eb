import { atHand } from '../../at-hand.ts'
import { connect } from '../../db/connect.ts'
import { spend } from '../../db/spent.ts'
import { randomBelow, randomId } from '../../privacy/bytes.ts'
import { blindIndex, openToken, ringOf, sealToken } from '../../privacy/index.ts'
import { minute } from '../../rules/durations.ts'
import type { Said } from '../../words/lang.ts'
import { makeQuestion, sameAnswer } from './question.ts'

const lives = 20 * minute
const working = atHand(() => import('./work.ts'))

/** What a captcha guards, and the browser it was shown to. */
type Guarded = { action: string; visitor: string }
/** `token` goes back with the form; `work` is for the script, `asked` for those without. */
export type Captcha = { token: string; work: string; asked: Said }
type Given = { token: string; work: string; answer: string }

type Inside = Guarded & { id: string; answer: string; expiresAt: number }

export async function makeCaptcha(env: Env, guarded: Guarded, now = Date.now()): Promise<Captcha> {
  const { asked, answer } = makeQuestion(randomBelow)
  const inside: Inside = { ...guarded, id: randomId(), answer, expiresAt: now + lives }
  const { makeWork } = await working()
  const work = await makeWork(inside.id, await workSecret(env), inside.expiresAt, randomBelow)
  return { token: await sealToken(ringOf(env), 'captcha', JSON.stringify(inside)), work: JSON.stringify(work), asked }
}

/** True once: for the right action, from the right browser, in time; a wrong answer uses it up as well. */
export async function checkCaptcha(env: Env, guarded: Guarded, given: Given, now = Date.now()) {
  const opened = await openToken(ringOf(env), 'captcha', given.token)
  const inside = opened && (JSON.parse(opened) as Inside)
  if (!inside || inside.action !== guarded.action || inside.visitor !== guarded.visitor) return false
  if (inside.expiresAt <= now || !(await spend(connect(env), inside.id, inside.expiresAt))) return false
  if (!given.work) return sameAnswer(given.answer, inside.answer)
  const { workDone } = await working()
  return workDone(given.work, inside.id, await workSecret(env))
}

const workSecret = (env: Env) => blindIndex(ringOf(env), 'captcha work', '')
