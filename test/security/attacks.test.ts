import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { allRoutes } from '../../src/doors/index.ts'
import readme from '../../src/providers/README.md?raw'
import { seed } from '../../src/sandbox/seed/index.ts'
import worker from '../../src/worker.ts'
import { deskOf } from '../at-the-desk.ts'
import { pdf, stateOf } from '../journey.ts'
import { filledIn, newInsurer } from '../partners/guarantees.ts'
import { own, settingsIn } from '../providers/settings-in.ts'
import { classOf } from './doors.ts'
import { browser, draft, type Filed, filed, origin } from './who.ts'

const here = { waitUntil() {}, passThroughOnException() {}, props: {} } as unknown as ExecutionContext
let mine: Filed
let open: Filed
const routes = await allRoutes()
const nobody = browser()
const post = (form: Record<string, string> = {}): RequestInit => ({ method: 'POST', body: new URLSearchParams(form) })
const command = { key: 'attack', actorId: 'x' }

beforeAll(async () => {
  await seed(env)
  ;[mine, open] = [await filed(), await draft()]
}, 120_000)

describe('outside a sandbox', () => {
  const settings = { ...own, ...Object.fromEntries(settingsIn(readme)), SANDBOX: 'no' }
  const live = (path: string, init?: RequestInit) =>
    worker.fetch(new Request(origin + path, { redirect: 'manual', ...init }), { ...env, ...settings }, here)

  test.each(
    routes
      .filter(({ method, path }) => method !== 'ALL' && classOf(method, path) === 'sandbox')
      .map(({ method, path }) => [method, path.replace(/:number\{[^}]*\}+/, '13800138000').replace(/:\w+/g, 'x')]),
  )('%s %s is not there', async (method, path) => {
    for (const odd of ['', '?SANDBOX=yes', '?sandbox=yes'])
      expect((await live(path + odd, { method, headers: { 'x-sandbox': 'yes' } })).status).toBe(404)
  })
})

describe('a move that is not one’s own', () => {
  const moves = [
    'accept',
    'grant',
    'pay',
    'lapse',
    'reject',
    'return',
    'enforce',
    'expire',
    'use',
    '__proto__',
    'toString',
  ]

  test.each(moves)('“%s” is not made by the submitter', async (event) => {
    const before = await stateOf(mine.id)
    const told = { key: 'x', at: '2', actor: 'clerk', fen: '1', by: '赵法', number: '（2026）1' }
    expect((await mine.someone.fetch(`/applications/${mine.id}/events/${event}`, post(told))).status).toBe(409)
    const { status, version } = await stateOf(mine.id)
    expect([status, version]).toEqual([before.status, before.version])
  })

  test('carries nothing into the record that its form does not ask', async () => {
    const told = { fen: '1', by: 'x', order: 'x', until: '2030-01-01', number: 'x', __proto__: 'x' }
    const { someone, id } = await filed()
    await someone.fetch(`/applications/${id}/events/withdraw`, post({ key: 'w', ...told }))
    const last = (await stateOf(id)).history.at(-1)!
    expect([last.event, last.told]).toEqual(['withdraw', {}])
  })

  test('by a clerk takes the fee from the clerk’s form only', async () => {
    const id = await filledIn('preservation')
    await deskOf(id).apply({ ...command, event: 'submit', actor: 'submitter' })
    const told = { feeBasis: 'as_worked_out', fee: '0.01', fen: '1', by: '我', feeReason: 'x', extra: 'x' }
    const done = await deskOf(id).apply({ ...command, key: 'a', event: 'accept', actor: 'clerk', by: '赵法', told })
    expect(done.ok).toBe(true)
    const last = (await stateOf(id)).history.at(-1)!.told
    expect(last.fen).toBeGreaterThan(1)
    expect(last.by).toBe('赵法')
    expect(Object.keys(last).toSorted()).toEqual(['by', 'fee', 'feeBasis', 'feeReason', 'fen'].filter((n) => n in last))
    expect('fee' in last).toBe(false)
  })
})

describe('what is sent again or at once', () => {
  test('an edit and a submission never both land on what was submitted', async () => {
    const { someone, id } = await draft()
    const path = `/applications/${id}`
    const requests = (await stateOf(id)).answers.request![0]!
    const edit = { version: String(requests.version), confirmed: 'yes' }
    await Promise.all([
      someone.fetch(`${path}/submission`, post({ key: 's', at: '0' })),
      ...Array.from({ length: 5 }, () => someone.fetch(`${path}/edit/request/${requests.id}?form=request`, post(edit))),
      someone.fetch(`${path}/submission`, post({ key: 's', at: '0' })),
      someone.fetch(`${path}/deletion`, post()),
    ])
    const after = await stateOf(id)
    expect(after === null || after.history.length <= 1).toBe(true)
    if (after?.version) expect(Object.keys(after.answers).length).toBeGreaterThan(3)
  })

  test('a submission keyed like an earlier move is that move, not another', async () => {
    const before = (await stateOf(mine.id)).history
    const key = before[0]!.command.slice(mine.id.length + 1)
    await mine.someone.fetch(`/applications/${mine.id}/events/withdraw`, post({ key }))
    expect((await stateOf(mine.id)).history).toEqual(before)
  })
})

describe('a draft that insurers were asked about', () => {
  test('is deleted or kept, and says so', async () => {
    const insurer = await newInsurer()
    const { someone } = mine
    const id = await filledIn('guarantee', { insurer: insurer.tenant }, someone.account)
    const asked = { id: `q${id}`, insurer: insurer.tenant }
    await env.DB.prepare(
      `insert into quote (id, application_id, insurer, state, asked_about, asked_at) values (?, ?, ?, 'asked', 'x', 1)`,
    )
      .bind(asked.id, id, asked.insurer)
      .run()
    expect((await someone.fetch(`/applications/${id}/deletion`, post())).status).toBeLessThan(500)
  })
})

describe('odd requests', () => {
  test.each(['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])(
    '%s tells and changes nothing',
    async (method) => {
      const before = await stateOf(mine.id)
      for (const path of ['', '/submission', '/deletion', '/events/withdraw', `/materials/${mine.material}`]) {
        const answer = await nobody(`/applications/${mine.id}${path}`, { method })
        expect(answer.status).toBeLessThan(500)
        expect(await answer.text()).not.toContain('张')
        expect((await mine.someone.fetch(`/applications/${mine.id}${path}`, { method })).status).toBeLessThan(500)
      }
      expect((await stateOf(mine.id)).version).toBe(before.version)
    },
  )

  test('by another spelling of an address reach nothing that the right one does not', async () => {
    const { id } = mine
    const odd = [`//applications/${id}`, `/applications//${id}`, `/Applications/${id}`, `/./applications/${id}`]
    const more = [`/%61pplications/${id}`, `/applications/${id}/`, `/applications%2f${id}`, `/x/../applications/${id}`]
    for (const path of [
      ...odd,
      ...more,
      '//court',
      '/court/',
      '/court//finance',
      '/%63ourt',
      '/COURT',
      '/court/%2e%2e/court',
    ]) {
      const answer = await nobody(path)
      expect([303, 404], path).toContain(answer.status)
      expect(await answer.text()).not.toContain(`${id.slice(0, 1)}有限`)
    }
  })

  test('with headers of htmx and a query without end are answered', async () => {
    const headers = {
      'hx-request': 'true',
      'hx-target': '"><script>',
      'hx-current-url': 'javascript:1',
      'hx-boosted': 'true',
    }
    expect((await nobody(`/applications/${mine.id}`, { headers })).headers.get('hx-redirect')).toMatch(/^\/login\?/)
    expect((await mine.someone.fetch(`/applications?q=${'x'.repeat(30_000)}`)).status).toBe(200)
    expect((await mine.someone.fetch(`/applications?${'q=1&'.repeat(5000)}`)).status).toBe(200)
  })
})

describe('a file', () => {
  const hand = async (name: string, bytes: BodyInit | Uint8Array) => {
    const body = new FormData()
    body.set('slot', 'evidence')
    body.append('files', new File([bytes as Uint8Array<ArrayBuffer>], name, { type: 'text/html' }))
    const answer = await open.someone.fetch(`/applications/${open.id}/edit/materials`, { method: 'POST', body })
    await answer.arrayBuffer()
    return { answer, kept: (await stateOf(open.id)).files.at(-1)! }
  }

  test.each([
    'a\r\nSet-Cookie: x=1.pdf',
    '"; filename=x.html.pdf',
    '../../x.pdf',
    'x\u202efdp.pdf',
    `${'长'.repeat(300)}.pdf`,
    '\ud800.pdf',
  ])('with a lying name is handed back as a download of its own kind: %j', async (name) => {
    const { answer, kept } = await hand(name, pdf)
    if (answer.status === 422) return
    expect(answer.status).toBe(303)
    const back = await open.someone.fetch(`/applications/${open.id}/materials/${kept.id}`)
    expect(back.status).toBe(200)
    expect(back.headers.get('set-cookie')).toBeNull()
    expect(back.headers.get('content-type')).toBe('application/pdf')
    expect(back.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w .-]*"; filename\*=UTF-8''[^\s"<>]*$/,
    )
  })

  test.each([
    ['x.pdf', '<html><script>alert(1)</script>'],
    ['x.png', '%PDF-1.4 nothing else'],
    ['x.jpg', 'GIF89a'],
    ['x.pdf.html', '%PDF-1.4\n%%EOF'],
    ['x.docx', 'PK\u0003\u0004'],
  ])('that is not what it says is refused: %s', async (name, content) => {
    const { answer } = await hand(name, content)
    expect(answer.status).toBe(422)
  })
})

describe('a notice', () => {
  test.each([
    ['empty', '', {}],
    ['no JSON', 'x', {}],
    ['unsigned', '{"id":"1"}', {}],
    [
      'signed by anybody',
      '{"id":"1"}',
      { 'wechatpay-signature': 'eA==', 'wechatpay-serial': 'x', 'wechatpay-nonce': 'x', 'wechatpay-timestamp': '1' },
    ],
  ])('that is %s pays nothing', async (_, body, headers) => {
    const before = await stateOf(mine.id)
    for (const provider of ['wechat', 'alipay', '__proto__', 'transfer']) {
      const answer = await nobody(`/notices/payment/${provider}`, {
        method: 'POST',
        body,
        headers: headers as Record<string, string>,
      })
      expect([400, 401, 404]).toContain(answer.status)
    }
    expect((await stateOf(mine.id)).status).toBe(before.status)
  })
})
