import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { goodPassword, register, signIn } from '../accounts/people.ts'
import { begin, stateOf } from '../journey.ts'
import { ask, litigant } from '../litigant.ts'
import { Visitor } from '../no-script-visitor.ts'
import { origin, staffCookie } from '../security/who.ts'

beforeAll(() => seed(env))

const tells = ['origin', 'referer', 'sec-fetch-site']
const silently = (request: Request) => {
  for (const name of tells) request.headers.delete(name)
  return ask(request)
}
/** A browser that never tells where a form of its comes from, as a text browser does where the address has a query. */
const silent = (address: string = crypto.randomUUID()) => {
  const fetcher = (request: Request) => {
    request.headers.set('cf-connecting-ip', address)
    return silently(request)
  }
  return new Visitor(origin, { fetcher })
}
const keyOn = async (page: string, cookie = '') => {
  const answer = await silently(new Request(origin + page, { headers: { cookie } }))
  const key = /name=key value=([\w-]+)/.exec(await answer.text())?.[1] ?? ''
  return { key, cookie: cookie || (answer.headers.get('set-cookie') ?? '').split(';')[0]! }
}
const post = (path: string, cookie: string, form: Record<string, string>) =>
  silently(
    new Request(origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: cookie ? { cookie } : {},
      body: new URLSearchParams(form),
    }),
  )
const other = (key: string, at: number) => key.slice(0, at) + (key[at] === 'A' ? 'B' : 'A') + key.slice(at + 1)

describe('a browser that does not tell where its forms come from', () => {
  test('registers, signs in, and is led on', async () => {
    const mobile = await register(silent())
    const visitor = silent()
    await signIn(visitor, mobile)
    await visitor.open(paths.account)
    expect([visitor.status, new URL(visitor.url).pathname]).toEqual([200, paths.account])
  })

  test('saves the forms of an application, those with mistakes in them as well', async () => {
    const someone = await litigant()
    const id = await begin(someone)
    const visitor = new Visitor(origin, {
      fetcher: (request) => {
        request.headers.set('cookie', someone.cookie)
        return silently(request)
      },
    })
    await visitor.open(paths.entry(id, 'respondents', 'new', 'person'))
    await visitor.send({}, '保存并继续')
    expect(visitor.status).toBe(422)
    await visitor.open(`${visitor.url}&example=1`)
    await visitor.send({}, '保存并继续')
    expect((await stateOf(id)).answers.respondents).toHaveLength(1)
  })

  test('checks a paper', async () => {
    expect((await post(paths.verify, 'lang=zh', { number: 'x', proof: 'y' })).status).toBe(422)
  })

  test('lets an officer leave', async () => {
    const { key, cookie } = await keyOn(paths.court, await staffCookie('津0116', ['clerk']))
    expect((await post(paths.courtLogout, cookie, {})).status).toBe(403)
    expect((await post(paths.courtLogout, cookie, { key })).status).toBe(200)
  })
})

describe('whoever is to be signed in to an account that is not theirs', () => {
  const theirs = { mobile: '13800138000', password: goodPassword }
  const login = (cookie: string, key: string) => post(paths.login, cookie, { ...theirs, key })

  test('is believed with a key of their own only', async () => {
    const mine = await keyOn(paths.login)
    const another = await keyOn(paths.login)
    expect(mine.cookie).toMatch(/^__Host-sid=/)
    expect((await login(mine.cookie, mine.key)).status).not.toBe(403)
    const wrong = [another.key, other(mine.key, 0), other(mine.key, 11), mine.key.slice(0, 4), mine.key.slice(4), '']
    for (const key of wrong) expect((await login(mine.cookie, key)).status, key).toBe(403)
    for (const cookie of ['', '__Host-lang=zh', '__Host-sid=']) {
      expect((await login(cookie, mine.key)).status, cookie).toBe(403)
    }
  })

  test('is not believed with one of before somebody signed in, nor by what it says beside the form', async () => {
    const before = await keyOn(paths.login)
    const someone = await litigant()
    const after = await keyOn(paths.newPreservation, someone.cookie)
    expect((await post(paths.newPreservation, someone.cookie, { key: before.key })).status).toBe(403)
    expect((await post(`${paths.newPreservation}?key=${after.key}`, someone.cookie, {})).status).toBe(403)
    expect((await post(paths.newPreservation, someone.cookie, { key: after.key })).status).not.toBe(403)
  })
})

test('pages that are the same for all have no key in them, and set no cookie', async () => {
  for (const path of [paths.home, paths.fee, paths.agreement, paths.verify]) {
    expect(await keyOn(path), path).toEqual({ key: '', cookie: '' })
  }
})
