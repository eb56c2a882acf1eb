import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { makeCounterCode } from '../../src/accounts/identity/counter.ts'
import { enter } from '../../src/accounts/signing-in/enter.ts'
import { findByMobile } from '../../src/accounts/signing-in/open-account.ts'
import { residentId } from '../../src/rules/identity.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { begin, fillIn, stateOf } from '../journey.ts'
import { askForCode, codeFor, goodPassword, newMobile, newVisitor, register, signIn } from './people.ts'

beforeAll(() => seed(env))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** The account that the example of a bank deposit names. */
const bankAccount = '6222000011112222'

/** A resident ID number that nobody else in these tests has. */
function newIdNumber(): string {
  const start = `12011619890${1 + Math.floor(Math.random() * 9)}1${Math.floor(Math.random() * 9)}${String(Math.floor(Math.random() * 1000)).padStart(3, '0')}`
  const whole = [...'0123456789X'].map((check) => start + check).find((number) => residentId(number).ok)
  return whole ?? newIdNumber()
}

async function everyRow(): Promise<string> {
  const tables = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
  ).all<{ name: string }>()
  const rows = await Promise.all(tables.results.map(({ name }) => env.DB.prepare(`SELECT * FROM "${name}"`).all()))
  return JSON.stringify(rows.map(({ results }) => results))
}

test('no number of a person shows in rows, logs, addresses, object keys or lists', async () => {
  const said: unknown[][] = []
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => void said.push(words))
  }
  const visitor = newVisitor()
  const [mobile, idNumber, permit] = [
    newMobile(),
    newIdNumber(),
    `H${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
  ]
  const pages: string[] = []
  const visited: string[] = []
  const look = () => {
    visited.push(visitor.url)
    pages.push(visitor.html)
  }

  await register(visitor, mobile)
  look()
  const person = { name: '郑金丝', idKind: 'resident_id', idNumber }
  await visitor.open('/identity/counter')
  const code = await makeCounterCode(env, { officer: 'c', court: '津0116' }, person)
  await visitor.send({
    姓名: person.name,
    证件类型: '居民身份证（含港澳台居民居住证）',
    证件号码: idNumber,
    核验码: code,
  })
  for (const path of ['/identity', '/account', '/applications']) {
    await visitor.open(path)
    look()
  }
  const { id: account } = (await findByMobile(env, mobile))!
  const them = { visitor, account, fetch: async () => new Response(), cookie: '' }
  const id = await begin(them)
  await fillIn(them, id)
  await visitor.open(`/applications/${id}/edit/respondents/new?form=person`)
  await visitor.send(
    {
      name: '陈金丝',
      idKind: 'hk_macao_permit',
      idNumber: permit,
      birthDate: '1990-05-20',
      sex: 'male',
      address: '香港',
    },
    '保存并继续',
  )
  look()
  await visitor.open(`/applications/${id}/edit/respondents`)
  look()
  await visitor.open(`/applications/${id}/edit/clues`)
  look()
  await visitor.open(`/applications/${id}/preview`)
  visited.push(visitor.url)
  await signIn(newVisitor(), mobile, 'wrong password')
  await enter(env, { mobile, password: goodPassword, address: 'x', device: null })
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(Date.now() + 61_000)
  await askForCode(newVisitor(), '/login/sms', mobile)
  const sms = await codeFor(mobile)
  vi.useRealTimers()
  await visitor.open('/no-such-page')

  expect(JSON.stringify((await stateOf(id)).answers), 'it really was entered').toContain(permit)
  expect(JSON.stringify((await stateOf(id)).answers), 'so was the account').toContain(bankAccount)
  const rows = await everyRow()
  const keys = JSON.stringify((await env.FILES.list()).objects.map(({ key }) => key))
  expect(rows).toContain(id)
  for (const canary of [mobile, idNumber, permit, bankAccount]) {
    for (const [where, text] of Object.entries({
      rows,
      keys,
      said: JSON.stringify(said),
      visited: visited.join(),
      pages: pages.join(),
    })) {
      expect(text.includes(canary), `${canary} in ${where}`).toBe(false)
    }
  }
  expect(rows.includes(`"${sms}"`)).toBe(false)
  for (const secret of [goodPassword]) expect(rows).not.toContain(secret)
})
