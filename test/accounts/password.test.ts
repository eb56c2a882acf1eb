import { scryptSync } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { inTurn } from '../../src/accounts/passwords/hashing-turns.ts'
import { checkPassword, hashPassword } from '../../src/accounts/passwords/password.ts'
import { judgePassword } from '../../src/accounts/passwords/rule.ts'

const mobile = '13800138000'
const b64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes)).replace(/=+$/, '')

async function hashed(password: string): Promise<string> {
  const made = await hashPassword(password)
  if (!made.ok) throw new Error(made.because)
  return made.phc
}

describe('a password at rest', () => {
  test('is a scrypt hash with its parameters and its own salt, and only the right password fits', async () => {
    const phc = await hashed('海河边的三只白鹭在飞')
    expect(phc).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(await hashed('海河边的三只白鹭在飞')).not.toBe(phc)
    expect(await checkPassword('海河边的三只白鹭在飞', phc)).toEqual({
      ok: true,
      stale: false,
    })
    expect(await checkPassword('海河边的三只白鹭在飞 ', phc)).toEqual({
      ok: false,
    })
  })

  test('made with weaker parameters is still right, and is said to be stale', async () => {
    const salt = new Uint8Array(16).fill(7)
    const weak = `$scrypt$ln=12,r=8,p=1$${b64(salt)}$${b64(scryptSync('old but right', salt, 32, { N: 4096, r: 8, p: 1 }))}`
    expect(await checkPassword('old but right', weak)).toEqual({
      ok: true,
      stale: true,
    })
  })

  test('of nobody is never right, whatever is typed', async () => {
    for (const typed of ['', 'password', '\0'.repeat(32)])
      expect(await checkPassword(typed, null)).toEqual({ ok: false })
    expect(await checkPassword('anything', 'not a hash')).toEqual({
      ok: false,
    })
  })

  test('is typed the same on every keyboard: full-width letters are the same letters', async () => {
    expect(await checkPassword('ｂｒｉｄｇｅ-1949', await hashed('bridge-1949'))).toMatchObject({ ok: true })
  })
})

test('a rush of sign-ins is worked off two at a time, and those who would wait too long are told to come back', async () => {
  const rush = await Promise.all(Array.from({ length: 60 }, () => checkPassword('x', null)))
  const crowded = rush.filter((one) => 'because' in one)
  expect(crowded.length).toBeGreaterThan(0)
  expect(crowded.length).toBeLessThan(60)
  expect(await checkPassword('x', null)).toEqual({ ok: false })
})

test('turns that were taken before the clock was put back end by themselves as well', async () => {
  const ahead = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60 * 60 * 1000)
  const never = new Promise<never>(() => undefined)
  for (const _ of [1, 2]) void inTurn(() => never)
  ahead.mockRestore()
  expect(await checkPassword('x', null)).toEqual({ ok: false })
})

describe('which passwords are taken', () => {
  test.each(['海河边的三只白鹭在飞', 'kettle-1949', 'Tr0mb0ne', '        ', '🦆🦆🐢🐢🦊🦊🐝🐝'])('%s', (password) =>
    expect(judgePassword(password, mobile).ok).toBe(!/^ +$/.test(password)),
  )

  test('one of 15 characters is enough alone; one of 8 to 14 needs an SMS code beside it', () => {
    expect(judgePassword('abcd efgh ijkl', mobile)).toMatchObject({
      ok: true,
      needsCode: true,
    })
    expect(judgePassword('abcd efgh ijklm', mobile)).toMatchObject({
      ok: true,
      needsCode: false,
    })
  })

  test.each([
    ['seven77', '至少 8 个字符'],
    ['x'.repeat(129), '最多 128 个字符'],
    ['12345678', '太容易'],
    ['87654321', '太容易'],
    ['Password', '太容易'],
    ['password2026!', '太容易'],
    ['woaini1314', '太容易'],
    ['ａｂｃｄ１２３４', '太容易'],
    ['qwertyuiop', '太容易'],
    ['1qaz2wsx', '太容易'],
    ['aaaaaaaaaaaaaaaa', '太容易'],
    ['abab abab abab abab ', '太容易'],
    ['1212121212121212', '太容易'],
    ['mine13800138000', '手机号码'],
    ['a00138000b', '手机号码'],
  ])('%s is refused', (password, words) => {
    const judged = judgePassword(password, mobile)
    expect(!judged.ok && judged.because.zh).toContain(words)
  })
})
