import { env } from 'cloudflare:workers'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { describe, expect, test } from 'vitest'
import { type Captcha, checkCaptcha, makeCaptcha } from '../../src/accounts/captcha/captcha.ts'
import { makeQuestion, sameAnswer } from '../../src/accounts/captcha/question.ts'
import { randomBelow, randomId } from '../../src/privacy/bytes.ts'
import { openToken, ringOf } from '../../src/privacy/index.ts'

const ring = ringOf(env)
const shown = () => ({ action: 'register', visitor: randomId() })
const answerOf = async ({ token }: Captcha) => JSON.parse((await openToken(ring, 'captcha', token))!).answer as string
const solved = async ({ work }: Captcha) => {
  const challenge = JSON.parse(work)
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) })
}

describe('without scripts, a plain question', () => {
  test('answered rightly passes once', async () => {
    const guarded = shown()
    const captcha = await makeCaptcha(env, guarded)
    const given = { token: captcha.token, work: '', answer: await answerOf(captcha) }
    expect(await checkCaptcha(env, guarded, given)).toBe(true)
    expect(await checkCaptcha(env, guarded, given)).toBe(false)
  })

  test('answered wrongly is used up: there is no second guess', async () => {
    const guarded = shown()
    const captcha = await makeCaptcha(env, guarded)
    const answer = await answerOf(captcha)
    expect(await checkCaptcha(env, guarded, { token: captcha.token, work: '', answer: `${answer}1` })).toBe(false)
    expect(await checkCaptcha(env, guarded, { token: captcha.token, work: '', answer })).toBe(false)
  })

  test('counts only where, for whom and while it was asked', async () => {
    const guarded = shown()
    const start = Date.now()
    const captcha = await makeCaptcha(env, guarded, start)
    const given = { token: captcha.token, work: '', answer: await answerOf(captcha) }
    expect(await checkCaptcha(env, { ...guarded, action: 'login' }, given)).toBe(false)
    expect(await checkCaptcha(env, { ...guarded, visitor: randomId() }, given)).toBe(false)
    expect(await checkCaptcha(env, guarded, given, start + 20 * 60_000)).toBe(false)
    expect(await checkCaptcha(env, guarded, given, start + 19 * 60_000)).toBe(true)
  })

  test('does not give its answer away in what the page carries', async () => {
    const captcha = await makeCaptcha(env, shown())
    expect(captcha.token).toMatch(/^v1\.1\.[\w-]+\.[\w-]+$/)
    expect(Object.keys(captcha)).toEqual(['token', 'work', 'asked'])
    expect(captcha.work).not.toContain('answer')
  })
})

describe('with scripts, unseen work', () => {
  test('done passes once, without an answer', async () => {
    const guarded = shown()
    const captcha = await makeCaptcha(env, guarded)
    const given = { token: captcha.token, work: await solved(captcha), answer: '' }
    expect(await checkCaptcha(env, guarded, given)).toBe(true)
    expect(await checkCaptcha(env, guarded, given)).toBe(false)
  })

  test('done for another captcha, not done, made easier, or nonsense does not pass', async () => {
    const guarded = shown()
    const [captcha, another] = [await makeCaptcha(env, guarded), await makeCaptcha(env, guarded)]
    const done = JSON.parse(await solved(captcha))
    const easier = structuredClone(done)
    easier.challenge.parameters.keyPrefix = '00'
    const undone = { ...done, solution: { counter: 0, derivedKey: '00'.repeat(32) } }
    const works = [await solved(another), JSON.stringify(easier), JSON.stringify(undone), '{', '{}', 'null', '[]']
    for (const work of works) {
      const fresh = await makeCaptcha(env, guarded)
      expect(await checkCaptcha(env, guarded, { token: fresh.token, work, answer: '' }), work).toBe(false)
    }
  })
})

test('a hundred posts of one solved captcha at once: one passes', async () => {
  const guarded = shown()
  const captcha = await makeCaptcha(env, guarded)
  const given = { token: captcha.token, work: '', answer: await answerOf(captcha) }
  const all = await Promise.all(Array.from({ length: 100 }, () => checkCaptcha(env, guarded, given)))
  expect(all.filter(Boolean)).toHaveLength(1)
})

test('every question can be answered in digits, in Chinese and in English words', () => {
  for (let n = 0; n < 300; n++) {
    const { asked, answer } = makeQuestion(randomBelow)
    expect(asked.zh).toMatch(/？$/)
    expect(asked.en).toMatch(/\?$/)
    expect(`${asked.zh}${asked.en}`).not.toContain('undefined')
    expect(Number(answer)).toBeGreaterThanOrEqual(1)
    expect(Number(answer)).toBeLessThanOrEqual(19)
  }
  for (const typed of ['12', '１２', '012', ' 12 。', '十二', 'twelve', 'Twelve.'])
    expect(sameAnswer(typed, '12'), typed).toBe(true)
  for (const typed of ['', '13', 'twenty', '-12', '1 3', '1e1', '12x'])
    expect(sameAnswer(typed, '12'), typed).toBe(false)
})
