import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { erase, shredDue } from '../../src/accounts/data/erase.ts'
import { findByMobile } from '../../src/accounts/signing-in/open-account.ts'
import { accountById } from '../../src/db/accounts/accounts.ts'
import { identityById } from '../../src/db/accounts/identities.ts'
import { connect } from '../../src/db/connect.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { begin, fillIn, handInPapers, stateOf, submitted } from '../journey.ts'
import { litigant } from '../litigant.ts'
import { handedInIdentity, paper } from './handed-in.ts'
import { member } from './member.ts'
import { codeFor, newVisitor, register, signIn } from './people.ts'

beforeAll(() => seed(env))
afterEach(() => vi.useRealTimers())
function later(seconds: number) {
  const at = Date.now() + seconds * 1000
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(at)
}

test('one can take a copy of all of one’s data, numbers in full', async () => {
  const someone = await litigant()
  const id = await submitted(someone)
  const answer = await someone.fetch('/account/data/export')
  expect(answer.headers.get('content-disposition')).toContain('attachment')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const all = (await answer.json()) as { account: object; applications: { id: string; answers: object }[] }
  expect(all.account).toMatchObject({ name: '王小明' })
  expect(all.applications.map((one) => one.id)).toEqual([id])
  expect(JSON.stringify(all.applications[0]!.answers)).toContain('120116190001010010')
})

describe('closing an account', () => {
  test('takes a code, shreds the key at once where nothing was submitted, and lets the number register anew', async () => {
    const visitor = newVisitor()
    const mobile = await register(visitor)
    const { id } = (await findByMobile(env, mobile))!
    later(61)
    await visitor.open('/account/data')
    await visitor.send({}, '注销账户')
    await visitor.send({ 短信验证码: await codeFor(mobile) }, '确认注销')
    expect(visitor.text).toContain('账户已注销')
    expect(await accountById(connect(env), id)).toMatchObject({
      dataKey: null,
      mobileSealed: null,
      mobileIndex: null,
      password: null,
    })
    expect((await visitor.open('/account')).url).toContain('/login')
    const again = newVisitor()
    await signIn(again, mobile)
    expect(again.status).toBe(422)
    later(122)
    await register(again, mobile)
    expect((await findByMobile(env, mobile))?.id).not.toBe(id)
  })

  test('is not possible with a wrong code', async () => {
    const visitor = newVisitor()
    const mobile = await register(visitor)
    later(61)
    await visitor.open('/account/data')
    await visitor.send({}, '注销账户')
    await visitor.send({ 短信验证码: String((Number(await codeFor(mobile)) + 1) % 1e6).padStart(6, '0') }, '确认注销')
    expect(visitor.status).toBe(422)
    expect(await findByMobile(env, mobile)).not.toBeNull()
  })

  test('leaves what was submitted to the court’s file, locked away, and shreds the rest when its time is over', async () => {
    const someone = await litigant()
    const id = await submitted(someone)
    const before = Date.now()
    expect(await erase(env, someone.account)).toEqual({ ok: true, kept: 1 })
    expect((await stateOf(id)).status).toBe('in_review')
    const account = await accountById(connect(env), someone.account)
    expect(account).toMatchObject({ mobileIndex: null, password: null })
    expect(account!.dataKey).not.toBeNull()
    expect(account!.keptUntil).toBeGreaterThan(before + 29 * 365 * 86_400_000)
    expect((await someone.fetch('/account')).status).toBe(303)
    await shredDue(env, Date.now())
    expect((await accountById(connect(env), someone.account))!.dataKey).not.toBeNull()
    await shredDue(env, account!.keptUntil! + 1)
    expect(await accountById(connect(env), someone.account)).toMatchObject({ dataKey: null, keptUntil: null })
  })

  test('leaves no file of a draft, nor of a number that a court was to check', async () => {
    const someone = await litigant()
    const id = await begin(someone)
    await fillIn(someone, id)
    await handInPapers(someone, id)
    const { account, id: request } = await handedInIdentity()
    const kept = async (folder: string) => (await env.FILES.list({ prefix: `${folder}/` })).objects.length
    const files = () => Promise.all([kept(`materials/${id}`), kept(`identities/${request}`)])
    expect(Math.min(...(await files()))).toBeGreaterThan(0)
    await erase(env, someone.account)
    await erase(env, account.id)
    expect(await files()).toEqual([0, 0])
  })

  test('keeps no picture of a number beside one that was refused', async () => {
    const { visitor } = await member()
    const body = new FormData()
    const said = { court: '津0116', name: '陈大文', idKind: 'hk_macao_permit', idNumber: 'H12345678', sex: 'male' }
    for (const [name, value] of Object.entries({ ...said, birthDate: '1990-05-20' })) body.set(name, value)
    for (const file of [paper(), new File(['MZ'], 'back.png')]) body.append('papers', file)
    const before = (await env.FILES.list({ prefix: 'identities/' })).objects.length
    const answer = await visitor.ask('/identity/documents', { method: 'POST', body })
    expect(await answer.text()).toContain('back.png')
    expect((await env.FILES.list({ prefix: 'identities/' })).objects).toHaveLength(before)
  })

  test('takes back what a court was to check, where something was submitted', async () => {
    const someone = await litigant()
    await submitted(someone)
    const { account, id: request } = await handedInIdentity()
    await env.DB.prepare('update identities set account_id = ? where id = ?').bind(someone.account, request).run()
    expect(account.id).not.toBe(someone.account)
    await erase(env, someone.account)
    expect(await identityById(connect(env), request)).toMatchObject({ state: 'revoked' })
    expect((await env.FILES.list({ prefix: `identities/${request}/` })).objects).toEqual([])
  })

  test('deletes drafts', async () => {
    const someone = await litigant()
    const draft = `a${crypto.randomUUID().replaceAll('-', '')}`
    await env.DESK.getByName(draft).open('preservation', someone.account)
    await erase(env, someone.account)
    expect(await stateOf(draft)).toBeNull()
  })
})
