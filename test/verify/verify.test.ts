import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { connect, newId } from '../../src/db/connect.ts'
import { documentById, voidDocument } from '../../src/db/documents.ts'
import { issueDocument, recordDocument } from '../../src/documents/issue.ts'
import { at, noticeInput } from '../documents/samples.ts'
import { pdf } from '../files/samples.ts'
import { fetchWorker } from '../worker-here.ts'

const site = 'https://test.invalid'
const fetch = (path: string, init: RequestInit = {}) =>
  fetchWorker(new Request(site + path, { redirect: 'manual', ...init }))
const post = (fields: Record<string, string>, ip = crypto.randomUUID()) =>
  fetch('/verify', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: site, 'sec-fetch-site': 'same-origin', 'cf-connecting-ip': ip },
  })
const checked = (query: Record<string, string>) => fetch(`/verify?${new URLSearchParams(query)}`)

const notice = async () => {
  const order = {
    applicationId: newId(),
    kind: 'payment_notice' as const,
    number: `JF-${crypto.randomUUID().toUpperCase()}`,
    at,
    holders: ['12011619850312001x'],
    input: noticeInput,
  }
  const result = await issueDocument(env, order)
  if (!result.ok) throw new Error(result.because.en)
  return (await documentById(connect(env), order.applicationId, result.id))!
}

it.each([0, 1])('a file issued twice is not called good by its hash where one of the two has ended', async (ended) => {
  const bytes = pdf(`/Twice ${crypto.randomUUID().replaceAll('-', '')}`)
  const issue = async () => {
    const applicationId = newId()
    const common = { applicationId, kind: 'letter' as const, at, holders: [], issuer: '渤海财险', facts: [], bytes }
    const done = await recordDocument(env, { ...common, number: `BH-${crypto.randomUUID()}` })
    if (!done.ok) throw new Error(done.because.en)
    return (await documentById(connect(env), applicationId, done.id))!
  }
  const both = [await issue(), await issue()]
  const { sha256 } = both[0]!
  expect(await (await checked({ sha256 })).text()).toContain('真实有效')
  await voidDocument(connect(env), both[ended]!, at, { zh: '已撤销', en: 'Revoked' })
  expect(await (await checked({ sha256 })).text()).toContain('已经失效')
})

describe('whoever holds a document', () => {
  it('scans its QR code and reads what it is, from whom, and its hash', async () => {
    const { number, code, sha256 } = await notice()
    const answer = await checked({ number, code })
    const page = await answer.text()
    expect(answer.status).toBe(200)
    for (const part of ['真实有效', '缴费通知书', number, noticeInput.payee, '伍仟元整', sha256])
      expect(page).toContain(part)
  })

  it('reads it in English as well', async () => {
    const { number, code } = await notice()
    const page = await (await checked({ number, code, lang: 'en' })).text()
    for (const part of ['Genuine and in force', 'Payment notice', 'Issued by']) expect(page).toContain(part)
  })

  it('types the check code as it is printed, with its dash and in small letters', async () => {
    const { number, code } = await notice()
    const proof = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase()
    expect(await (await post({ number, proof })).text()).toContain('真实有效')
  })

  it('or all of it in small or full-width letters', async () => {
    const { number, code } = await notice()
    const wide = (text: string) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
    expect((await post({ number: number.toLowerCase(), proof: code })).status).toBe(200)
    expect((await post({ number: wide(number), proof: wide(code) })).status).toBe(200)
  })

  it('or types the last four of an identity number, in either case', async () => {
    const { number } = await notice()
    expect((await post({ number, proof: '001X' })).status).toBe(200)
    expect((await post({ number, proof: '001x' })).status).toBe(200)
  })

  it('or gives the hash of the file, without uploading it', async () => {
    const { sha256 } = await notice()
    expect(await (await checked({ sha256: sha256.toUpperCase() })).text()).toContain('真实有效')
  })

  it('reads no name of a party', async () => {
    const { number, code } = await notice()
    expect(await (await checked({ number, code })).text()).not.toContain('张三')
  })

  it('is told that a void document is void, since when and why', async () => {
    const issued = await notice()
    const { number, code } = issued
    await voidDocument(connect(env), issued, Date.parse('2026-11-25T09:00:00+08:00'), {
      zh: '金额变更',
      en: 'The amount changed',
    })
    const page = await (await checked({ number, code })).text()
    expect(page).toContain('已经失效')
    expect(page).toMatch(/2026年11月25日.*金额变更/s)
    expect(page).not.toContain('真实有效')
  })
})

describe('a letter of guarantee', () => {
  it('is shown with what its guarantee is worth now', async () => {
    const applicationId = newId()
    await env.DB.prepare(
      `insert into applications (id, kind, owner, data_key, created_at, updated_at) values (?, 'guarantee', 'o', 'k', 1, 1)`,
    )
      .bind(applicationId)
      .run()
    const issuer = '天平财产保险股份有限公司'
    const bytes = pdf(`/Of (${applicationId})`)
    const letter = {
      applicationId,
      kind: 'letter' as const,
      number: `BH-${applicationId}`,
      issuer,
      at,
      holders: [],
      facts: [],
      bytes,
    }
    const recorded = await recordDocument(env, letter)
    if (!recorded.ok) throw new Error(recorded.because.en)
    const page = await (await checked({ sha256: recorded.sha256 })).text()
    expect(page).toMatch(/担保现状.*待提交/s)
    expect(page).toContain(issuer)
  })
})

describe('whoever holds none', () => {
  it('gets one and the same answer for a wrong number, a wrong code and a wrong hash', async () => {
    const { number, code } = await notice()
    const answers = await Promise.all([
      checked({ number: 'JF-1', code }),
      checked({ number, code: 'AAAA2222' }),
      checked({ sha256: '0'.repeat(64) }),
      post({ number, proof: '9999' }),
    ])
    const pages = await Promise.all(answers.map((answer) => answer.text()))
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    // The links to the other language and size repeat what was asked.
    expect(new Set(pages.map((page) => page.replaceAll(/href="\?[^"]*"/g, ''))).size).toBe(1)
  })

  it('cannot try the last four one after another', async () => {
    const { number } = await notice()
    for (let digit = 0; digit < 20; digit++)
      await post({ number: digit % 2 ? number : number.toLowerCase(), proof: `90${String(digit).padStart(2, '0')}` })
    const answer = await post({ number, proof: '001X' })
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true])
  })

  it('cannot try many numbers from one address either', async () => {
    const statuses = []
    for (let tries = 0; tries < 61; tries++)
      statuses.push((await post({ number: `JF-${tries}`, proof: '0000' }, '203.0.113.9')).status)
    expect(statuses.slice(-2)).toEqual([404, 429])
  })
})

describe('the page', () => {
  it('asks for a number and a proof, or a hash, and needs no scripts', async () => {
    const page = await (await fetch('/verify')).text()
    for (const name of ['number', 'proof', 'sha256']) expect(page).toMatch(new RegExp(`name="?${name}\\b`))
    expect(page).not.toMatch(/ on\w+=|<script>/)
  })

  it('says at the field what is wrong, and keeps what was typed', async () => {
    const answer = await post({ number: 'JF-77', proof: '12345' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('请填写八位核验码')
    expect(page).toContain('value="JF-77"')
  })

  it('refuses a hash that is none', async () => expect((await checked({ sha256: 'abc' })).status).toBe(422))

  it('shows what was typed as text, never as markup', async () => {
    const page = await (await post({ number: '"><script>alert(1)</script>', proof: '1' })).text()
    expect(page).not.toContain('<script>alert')
  })

  it('publishes the public keys and nothing else of them', async () => {
    const answer = await fetch('/.well-known/jwks.json')
    const { keys } = await answer.json<{ keys: object[] }>()
    expect(keys[0]).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid: 'test' })
    expect(keys.some((key) => 'd' in key)).toBe(false)
  })
})
