import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { connect, newId } from '../../src/db/connect.ts'
import { documentById, documentsOf, voidDocument } from '../../src/db/documents.ts'
import { sendDocument } from '../../src/documents/download.ts'
import { isHolder } from '../../src/documents/holders.ts'
import { issueDocument, recordDocument } from '../../src/documents/issue.ts'
import { publicKeys } from '../../src/documents/keys.ts'
import { issuedIn } from '../../src/documents/place.ts'
import { meterD1, takeSpent } from '../bench/d1-meter.ts'
import { pdf } from '../files/samples.ts'
import { at, noticeInput, rulingInput } from './samples.ts'

const db = connect(env)
const holders = ['120116198503120018']
const notice = (applicationId = newId(), more = {}) => ({
  applicationId,
  kind: 'payment_notice' as const,
  number: `JF-${crypto.randomUUID().toUpperCase()}`,
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
  it('bears its number, and is kept under its hash, where it says whose it is', async () => {
    const order = notice()
    const { number, key, sha256 } = await issued(order)
    expect(number).toBe(order.number)
    expect(Buffer.from(await crypto.subtle.digest('SHA-256', await fileOf(key))).toString('hex')).toBe(sha256)
    expect(await issuedIn(env, sha256)).toBe(order.applicationId)
  })

  it('is written in one go: its row, its number, and no index more', async () => {
    meterD1(env.DB)
    takeSpent()
    await issued()
    expect(takeSpent().written).toBe(2)
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
    const order = notice(application)
    const all = await Promise.all(Array.from({ length: 6 }, () => issued(order)))
    expect(new Set(all.map(({ id, sha256 }) => id + sha256)).size).toBe(1)
    expect(await documentsOf(db, application)).toHaveLength(1)
  })

  it('keeps its first date when it is asked for again later', async () => {
    const first = await issued()
    const { applicationId, number } = first.row
    const again = await issued(notice(applicationId, { number, at: at + 86_400_000 }))
    expect([again.id, again.row.issuedAt]).toEqual([first.id, at])
  })

  it('taken up again after its file was stored but not recorded is the same file', async () => {
    const order = notice()
    const prepare = (sql: string) => {
      if (/^insert into "?documents/.test(sql)) throw new Error('stopped')
      return env.DB.prepare(sql)
    }
    const DB = { prepare, batch: (all: D1PreparedStatement[]) => env.DB.batch(all) } as D1Database
    const files = async () => (await env.FILES.list({ prefix: 'documents/' })).objects.map(({ key }) => key)
    const before = await files()
    await expect(issueDocument({ ...env, DB }, order)).rejects.toThrow('stopped')
    expect(await documentsOf(db, order.applicationId)).toEqual([])
    const kept = (await files()).filter((key) => !before.includes(key))
    expect(kept).toEqual([(await issued(order)).key])
  })

  it('takes the place of a number that was set aside for it', async () => {
    const order = notice()
    await env.DB.prepare(
      `insert into documents (id, application_id, kind, cause, issuer, number, code, holders, issued_at)
       values (?1, ?2, ?3, ?4, ?5, ?4, 'AAAABBBB', '[]', 1)`,
    )
      .bind(newId(), order.applicationId, order.kind, order.number, noticeInput.payee)
      .run()
    expect(await documentsOf(db, order.applicationId)).toEqual([])
    const { row } = await issued(order)
    expect(row).toMatchObject({ number: order.number, issuedAt: at })
    expect(await documentsOf(db, order.applicationId)).toHaveLength(1)
  })

  it('is another one for another cause', async () => {
    const application = newId()
    await issued(notice(application))
    await issued(notice(application))
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
