import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { connect, newId } from '../../src/db/connect.ts'
import { documentById, documentsOf, voidDocument } from '../../src/db/documents.ts'
import { sendDocument } from '../../src/documents/download.ts'
import { isHolder } from '../../src/documents/holders.ts'
import { issueDocument, recordDocument } from '../../src/documents/issue.ts'
import { publicKeys } from '../../src/documents/keys.ts'
import { pdf } from '../files/samples.ts'
import { at, noticeInput, rulingInput } from './samples.ts'

const db = connect(env)
const holders = ['120116198503120018']
const notice = (applicationId = newId(), more = {}) => ({
  applicationId,
  kind: 'payment_notice' as const,
  series: '0116',
  at,
  holders,
  input: noticeInput,
  ...more,
})
const issued = async (order = notice()) => {
  const result = await issueDocument(env, order)
  if (!result.ok) throw new Error(result.because.en)
  return { ...result, row: (await documentById(db, order.applicationId, result.id))! }
}
const fileOf = async (key: string) => new Uint8Array(await (await env.FILES.get(key))!.arrayBuffer())

describe('an issued document', () => {
  it('bears the next number of its series, and is kept under its hash', async () => {
    const [first, second] = [await issued(), await issued()]
    const count = (number: string) => Number(/^JF-0116-2026-(\d{6})$/.exec(number)![1])
    expect(count(second.number)).toBe(count(first.number) + 1)
    expect(Buffer.from(await crypto.subtle.digest('SHA-256', await fileOf(first.key))).toString('hex')).toBe(
      first.sha256,
    )
  })

  it('bears the number of the ruling where the judge gave one', async () => {
    const number = `（2026）津0116财保${Date.now()}号`
    const result = await issueDocument(env, {
      applicationId: newId(),
      kind: 'ruling',
      number,
      at,
      holders,
      input: rulingInput,
    })
    expect(result).toMatchObject({ ok: true, number })
  })

  it('is one document, however often it is asked for', async () => {
    const application = newId()
    const all = await Promise.all(Array.from({ length: 6 }, () => issued(notice(application))))
    expect(new Set(all.map(({ id, sha256 }) => id + sha256)).size).toBe(1)
    expect(await documentsOf(db, application)).toHaveLength(1)
  })

  it('keeps its first date when it is asked for again later', async () => {
    const first = await issued()
    const again = await issued(notice(first.row.applicationId, { at: at + 86_400_000 }))
    expect([again.id, again.row.issuedAt]).toEqual([first.id, at])
  })

  it('taken up again after its file was stored but not recorded is the same file', async () => {
    const { id, sha256, row } = await issued()
    const copy = newId()
    const application = newId()
    await env.DB.prepare(
      `insert into documents (id, application_id, kind, cause, issuer, number, code, holders, issued_at)
       select ?1, ?2, kind, cause, issuer || '!', number, code, holders, issued_at from documents where id = ?3`,
    )
      .bind(copy, application, id)
      .run()
    await env.FILES.put(`documents/${copy}.pdf`, await fileOf(row.key), { sha256 })
    const again = await issued(notice(application))
    expect([again.id, again.sha256]).toEqual([copy, sha256])
  })

  it('is another one for another cause', async () => {
    const application = newId()
    await issued(notice(application, { cause: 'fee 1' }))
    await issued(notice(application, { cause: 'fee 2' }))
    expect(await documentsOf(db, application)).toHaveLength(2)
  })

  it('with a number that another document bears is refused', async () => {
    const { number } = await issued()
    expect(await issueDocument(env, notice(newId(), { number }))).toMatchObject({ ok: false })
  })

  it('is issued to somebody whose name no font has', async () => {
    const application = newId()
    const result = await issueDocument(env, notice(application, { input: { ...noticeInput, payer: '张𠮷' } }))
    expect(result).toMatchObject({ ok: true })
    expect(await documentsOf(db, application)).toHaveLength(1)
  })

  it('is downloaded under its title and number', async () => {
    const { row } = await issued()
    const answer = (await sendDocument(env, row, new Request('https://test.invalid/')))!
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent(`缴费通知书 ${row.number}.pdf`))
    expect((await answer.arrayBuffer()).byteLength).toBe(row.size)
  })
})

describe('its signature', () => {
  const signed = async (signature: string, bytes: Uint8Array) => {
    const [head = '', payload, mark = ''] = signature.split('.')
    const { kid, alg, b64, crit } = JSON.parse(Buffer.from(head, 'base64url').toString())
    expect({ payload, alg, b64, crit }).toEqual({ payload: '', alg: 'ES256', b64: false, crit: ['b64'] })
    const jwk = publicKeys(env).keys.find((key) => key.kid === kid)!
    const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
    const key = await crypto.subtle.importKey('jwk', jwk, ecdsa, false, ['verify'])
    return crypto.subtle.verify(
      ecdsa,
      key,
      Buffer.from(mark, 'base64url'),
      Buffer.concat([Buffer.from(`${head}.`), bytes]),
    )
  }

  it('is verified by anybody with the published key', async () => {
    const { row } = await issued()
    expect(await signed(row.signature, await fileOf(row.key))).toBe(true)
  })

  it('does not fit a file in which one byte is another', async () => {
    const { row } = await issued()
    const bytes = await fileOf(row.key)
    bytes[1000]! ^= 1
    expect(await signed(row.signature, bytes)).toBe(false)
  })

  it('publishes no private part', () => expect(JSON.stringify(publicKeys(env))).not.toContain('"d"'))
})

describe('the record of a document', () => {
  it('knows the last four of an identity number without being able to tell them', async () => {
    const { row } = await issued()
    expect(await isHolder(env, row, '0018')).toBe(true)
    expect(await isHolder(env, row, '0019')).toBe(false)
    expect(JSON.stringify(row)).not.toContain('0018')
  })

  it.each(['number', 'sha256', 'signature', 'key', 'facts'])('never lets its %s be changed', async (column) => {
    const { id } = await issued()
    await expect(env.DB.prepare(`update documents set ${column} = 'x' where id = ?`).bind(id).run()).rejects.toThrow(
      'never changed',
    )
  })

  it('is never removed', async () => {
    const { id } = await issued()
    await expect(env.DB.prepare('delete from documents where id = ?').bind(id).run()).rejects.toThrow('never removed')
  })

  it('once void stays void, with its first reason', async () => {
    const { id, row } = await issued()
    await voidDocument(db, row, at, { zh: '金额变更', en: 'The amount changed' })
    await voidDocument(db, row, at + 1, { zh: '另一理由', en: 'Another reason' })
    expect(await documentById(db, row.applicationId, id)).toMatchObject({ voidAt: at, voidReason: { zh: '金额变更' } })
  })
})

describe('a document made by an insurer', () => {
  const given = (applicationId: string, bytes = pdf()) => ({
    applicationId,
    kind: 'letter' as const,
    number: `BH-${applicationId}`,
    issuer: '天平财产保险股份有限公司',
    at,
    holders,
    facts: [],
    bytes,
  })

  it('is recorded and signed like our own', async () => {
    const result = await recordDocument(env, given(newId()))
    expect(result).toMatchObject({ ok: true })
    if (result.ok) expect(await fileOf(result.key)).toEqual(pdf())
  })

  it('recorded twice is one document, and another file under its number is refused', async () => {
    const application = newId()
    const first = await recordDocument(env, given(application))
    expect(await recordDocument(env, given(application))).toEqual(first)
    expect(await recordDocument(env, given(application, pdf('/Other 1')))).toMatchObject({ ok: false })
  })
})
