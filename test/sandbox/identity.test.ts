import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { inOneLine } from '../../src/providers/heard.ts'
import { identityOf } from '../../src/providers/identity/index.ts'
import { tencentFaceId } from '../../src/providers/identity/tencent.ts'
import { wire } from '../../src/providers/wire.ts'
import { exchange } from '../../src/sandbox/identity/exchange.ts'
import { sandboxSettings } from '../../src/sandbox/settings.ts'
import { fetchWorker } from '../worker-here.ts'

const person = { name: '欧阳海燕', idNumber: '11010519491231002X' }
const returnTo = 'https://test.invalid/p/back'
const face = identityOf(env)
const call = (url: string, init?: RequestInit) => fetchWorker(new Request(url, { redirect: 'manual', ...init }))
const form = (fields: Record<string, string>, headers = {}) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers,
})
const json = { accept: 'application/json' }

async function begin() {
  const begun = await face.begin({ ...person, returnTo })
  if (!begun.ok) throw new Error(inOneLine(begun.heard))
  return begun
}
const fault = (fields: Record<string, string>) => call('https://test.invalid/sandbox/identity/faults', form(fields))

describe('the sandbox’s face check', () => {
  it('is pending until the phone has chosen, and passes then', async () => {
    const { token, url } = await begin()
    expect(await face.result(token, person)).toEqual({ ok: true, outcome: 'pending' })
    const page = await (await call(url)).text()
    expect(page).toContain('欧***')
    expect(page).not.toContain(person.name)
    const chosen = await call(url, form({ does: 'pass' }))
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, returnTo])
    const passed = await face.result(token, person)
    expect(passed).toMatchObject({ ok: true, outcome: 'passed', score: 98.6 })
    expect(await face.result(token, person)).toEqual(passed)
  })

  it('speaks JSON to programs, and stays passed once it has', async () => {
    const { token, url } = await begin()
    expect(await (await call(url, { headers: json })).json()).toEqual({ state: 'open', name: '欧***', returnTo })
    expect(await (await call(url, form({ does: 'pass', score: '70' }, json))).json()).toEqual({ ok: true, returnTo })
    expect((await call(url, form({ does: 'fail' }, json))).status).toBe(409)
    expect(await face.result(token, person)).toMatchObject({ outcome: 'passed', score: 70 })
  })

  it('does not pass below the threshold, or another person', async () => {
    const { token, url } = await begin()
    await call(url, form({ does: 'pass', score: '69.99' }))
    expect(await face.result(token, person)).toMatchObject({ outcome: 'failed', advice: 'again' })
    expect(await face.result(token, { ...person, name: '王五' })).toMatchObject({ outcome: 'failed' })
  })

  it('may be tried again after another face, and sends to the counter where there is no picture', async () => {
    const { token, url } = await begin()
    await call(url, form({ does: 'fail' }))
    expect(await face.result(token, person)).toMatchObject({ outcome: 'failed', advice: 'again', score: 31.2 })
    await call(url, form({ does: 'no-picture' }))
    expect(await face.result(token, person)).toMatchObject({ outcome: 'failed', advice: 'counter' })
  })

  it('cannot be had while the provider is down, before and after it began', async () => {
    const { token, url } = await begin()
    await call(url, form({ does: 'down' }))
    expect(await face.result(token, person)).toMatchObject({ ok: false, because: 'down' })
    await fault({ call: 'DetectAuth', does: 'down' })
    expect(await face.begin({ ...person, returnTo })).toMatchObject({ ok: false, because: 'down' })
    await fault({ call: 'DetectAuth', does: 'UnauthorizedOperation.Arrears' })
    expect(await face.begin({ ...person, returnTo })).toMatchObject({ ok: false, because: 'account' })
    await fault({ call: 'DetectAuth', does: 'hang' })
    const hasty = tencentFaceId(sandboxSettings.IDENTITY, { ...wire(exchange(env)), patience: 50 })
    expect(await hasty.begin({ ...person, returnTo })).toMatchObject({ ok: false, because: 'down' })
    expect(await face.begin({ ...person, returnTo })).toMatchObject({ ok: true })
  })

  it('knows no token but its own, and no number that is none', async () => {
    expect(await face.result(crypto.randomUUID(), person)).toMatchObject({ ok: false, because: 'expired' })
    expect(await face.begin({ ...person, idNumber: '123', returnTo })).toMatchObject({ because: 'not accepted' })
    expect((await call(`https://test.invalid/sandbox/identity/${crypto.randomUUID()}`)).status).toBe(404)
  })
})
