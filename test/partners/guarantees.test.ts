import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { guarantee } from '../../src/kinds/guarantee.ts'
import { eventsBy } from '../../src/kinds/kind.ts'
import { paid } from '../payment/payer.ts'
import { conforms } from './contract.ts'
import { apply, approval, deskOf, guaranteeAt, issuing, newInsurer, pdf, stateOf } from './guarantees.ts'
import { type Caller, fetchHere, newCaller } from './partner.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 })

/** Another insurer is chosen, not handed in to yet. */
async function choose(id: string, { tenant }: Caller): Promise<void> {
  const [entry] = (await stateOf(id)).answers.insurer!
  const change = { step: 'insurer', form: 'insurer', entry: entry!.id, version: entry!.version, confirmed: true }
  await deskOf(id).answer({ ...change, given: { insurer: tenant } })
}

const returned = (insurer: Caller, id: string) =>
  insurer.post(`/guarantees/${id}/return`, {
    defects: [{ at: 'materials/evidence', note: '只与第一家有关的要求。' }],
    until: '2030-01-01',
  })

/** The events that an insurer reads of an application; null where it is not there for it. */
const sees = async (insurer: Caller, id: string) =>
  ((await insurer.get(`/guarantees/${id}`)).body.history as { event: string }[] | undefined)?.map(
    ({ event }) => event,
  ) ?? null

describe('an insurer’s work list', () => {
  it('holds what was handed in to it, the longest waiting first, page by page, each once', async () => {
    const insurer = await newInsurer()
    const ids = [await guaranteeAt(insurer), await guaranteeAt(insurer), await guaranteeAt(insurer)]
    const first = await insurer.get('/guarantees?limit=2')
    const rest = await insurer.get(`/guarantees?limit=2&cursor=${first.body.next}`)
    const listed = [first, rest].flatMap(({ body }) => body.items as { id: string }[]).map(({ id }) => id)
    expect([listed, rest.body.next]).toEqual([ids, null])
  })

  it('is filtered by status and court', async () => {
    const insurer = await newInsurer()
    const [waiting, declined] = [await guaranteeAt(insurer), await guaranteeAt(insurer)]
    await insurer.post(`/guarantees/${declined}/decline`, { reason: '不在承保范围。' })
    const ids = async (query: string) =>
      ((await insurer.get(`/guarantees?${query}`)).body.items as { id: string }[]).map(({ id }) => id)
    expect(await ids('status=in_review')).toEqual([waiting])
    expect(await ids('status=declined')).toEqual([declined])
    const { court } = await stateOf(waiting)
    expect(await ids(`court=${encodeURIComponent(court!)}`)).toHaveLength(2)
    expect(await ids(`court=${encodeURIComponent('京0491')}`)).toEqual([])
    expect((await insurer.get('/guarantees?status=sleeping')).status).toBe(400)
    expect((await insurer.get('/guarantees?cursor=nonsense')).status).toBe(400)
  })

  it('shows no drafts, and reads no more rows than it shows', async () => {
    const insurer = await newInsurer()
    await guaranteeAt(insurer)
    const plan = await env.DB.prepare(
      `explain query plan select * from applications where insurer = ? and kind = 'guarantee' and status <> 'draft'
       and submitted_at is not null and (submitted_at, id) > (0, '') order by submitted_at, id limit 20`,
    )
      .bind(insurer.tenant)
      .all<{ detail: string }>()
    const steps = plan.results.map(({ detail }) => detail).join('\n')
    expect(steps).toContain('USING INDEX applications_of_insurer')
    expect(steps).not.toContain('TEMP B-TREE')
  })
})

describe('one application', () => {
  it('has everything that was given, with private numbers showing their ends only', async () => {
    const insurer = await newInsurer()
    const id = await guaranteeAt(insurer)
    const { body } = await insurer.get(`/guarantees/${id}`)
    const answers = body.answers as Record<string, { value: Record<string, unknown> }[]>
    expect(answers.basics![0]!.value.amount).toEqual({ amount: 100_000_000, currency: 'CNY' })
    expect(answers.applicants![0]!.value).toMatchObject({ name: '王小明', idNumber: '120***********0010' })
    expect(JSON.stringify(body)).not.toContain('120116190001010010')
    expect(body.names).toContainEqual(expect.objectContaining({ code: '津0116', zh: '天津市滨海新区人民法院' }))
    expect(body.open).toEqual(['return', 'decline', 'reject', 'approve'])
  })

  it('names what deserves a second look, in both languages, and quotes nothing that is masked', async () => {
    const insurer = await newInsurer()
    const id = await guaranteeAt(insurer)
    const warned = async () => (await insurer.get(`/guarantees/${id}`)).body.warnings as { at: string }[]
    expect(await warned()).toEqual([])
    await env.DB.prepare(
      `update entries set value = json_set(value, '$.name', '陈⼤伟') where application_id = ? and step = 'respondents'`,
    )
      .bind(id)
      .run()
    const [entry] = (await stateOf(id)).answers.respondents!
    expect(await warned()).toEqual([
      {
        at: `respondents/${entry!.id}/name`,
        zh: expect.stringContaining('“陈⼤伟”'),
        en: expect.stringContaining('only look alike'),
      },
    ])
  })

  it('has papers that can be fetched whole and in parts', async () => {
    const insurer = await newInsurer()
    const id = await guaranteeAt(insurer)
    const { body } = await insurer.get(`/guarantees/${id}`)
    const [paper] = body.materials as { id: string; size: number }[]
    const path = `/guarantees/${id}/materials/${paper!.id}`
    const read = async (range?: string) => {
      const headers = { authorization: `Bearer ${insurer.token}`, ...(range && { range }) }
      const answer = await fetchHere(`/api/v1${path}`, { headers })
      await conforms('GET', path, answer.clone())
      return answer
    }
    const whole = await (await read()).text()
    const part = await read('bytes=0-7')
    expect(whole).toHaveLength(paper!.size)
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      '%PDF-1.4',
      `bytes 0-7/${paper!.size}`,
    ])
    expect((await read('bytes=9999-')).status).toBe(416)
  })

  it('keeps what passed with an insurer asked before to itself', async () => {
    const [first, second] = [await newInsurer(), await newInsurer()]
    const id = await guaranteeAt(first)
    await first.post(`/guarantees/${id}/reject`, { reason: '只与第一家有关的理由。' })
    await apply(id, 'choose_again', 'submitter')
    await choose(id, second)
    await apply(id, 'submit', 'submitter')
    expect((await first.get(`/guarantees/${id}`)).status).toBe(404)
    const { body } = await second.get(`/guarantees/${id}`)
    expect((body.history as { event: string }[]).map(({ event }) => event)).toEqual(['submit'])
    expect(JSON.stringify(body)).not.toContain('只与第一家有关')
  })

  it('stays with the insurer that returned it until it is handed to another, which sees nothing of before', async () => {
    const [first, second] = [await newInsurer(), await newInsurer()]
    const id = await guaranteeAt(first)
    await returned(first, id)
    await choose(id, second)
    expect([await sees(first, id), await sees(second, id)]).toEqual([['submit', 'return'], null])
    expect((await second.get('/guarantees')).body.items).toEqual([])
    await apply(id, 'submit', 'submitter')
    expect([await sees(first, id), await sees(second, id)]).toEqual([null, ['submit']])
    expect(JSON.stringify((await second.get(`/guarantees/${id}`)).body)).not.toContain('只与第一家有关')
  })

  it('gone to another and come back, shows an insurer what passed with it, and nothing else', async () => {
    const [first, second] = [await newInsurer(), await newInsurer()]
    const id = await guaranteeAt(first)
    await returned(first, id)
    await choose(id, second)
    await apply(id, 'submit', 'submitter')
    await second.post(`/guarantees/${id}/decline`, { reason: '只与第二家有关的理由。' })
    await apply(id, 'choose_again', 'submitter')
    await choose(id, first)
    await apply(id, 'submit', 'submitter')
    expect(await sees(first, id)).toEqual(['submit', 'return', 'submit'])
  })

  it('is told of to the insurer that had it at the time, however late the news', async () => {
    const [first, second] = [await newInsurer(), await newInsurer()]
    const id = await guaranteeAt(first)
    await returned(first, id)
    await choose(id, second)
    await apply(id, 'submit', 'submitter')
    await deskOf(id).wake()
    const heard = async (insurer: Caller) =>
      ((await insurer.get('/events')).body.items as { data: { version: number } }[]).map(({ data }) => data.version)
    await expect.poll(() => Promise.all([heard(first), heard(second)]), { timeout: 15_000 }).toEqual([[1], [3]])
  })

  it('returned, and given up while another insurer was being chosen, tells the one that has it', async () => {
    const [first, second] = [await newInsurer(), await newInsurer()]
    const id = await guaranteeAt(first)
    await returned(first, id)
    await choose(id, second)
    await apply(id, 'cancel', 'submitter')
    await deskOf(id).wake()
    const heard = async () => ((await first.get('/events')).body.items as { type: string }[]).map(({ type }) => type)
    await expect.poll(heard, { timeout: 15_000 }).toContain('guarantee.cancel')
    expect((await second.get('/events')).body.items).toEqual([])
  })
})

describe('tenants never see each other', () => {
  it('another insurer’s application answers exactly as one that does not exist, at every address', async () => {
    const [owner, other] = [await newInsurer(), await newInsurer()]
    const id = await guaranteeAt(owner)
    const [paper] = (await stateOf(id)).files
    const bodies: Record<string, unknown> = {
      return: { defects: [{ at: 'other', note: '缺少材料' }], until: '2030-01-01' },
      decline: { reason: '不承保' },
      reject: { reason: '不通过' },
      approve: approval,
      issue: await issuing(),
      revoke: { reason: '伪造' },
      surrender: { reason: '驳回' },
    }
    const same = async (path: (id: string) => string, body?: unknown) => {
      const ask = (which: string) => (body ? other.post(path(which), body) : other.get(path(which)))
      const [theirs, none] = [await ask(id), await ask('a'.padEnd(33, '0'))]
      expect(theirs).toMatchObject({ status: 404, body: none.body })
    }
    await same((which) => `/guarantees/${which}`)
    await same((which) => `/guarantees/${which}/materials/${paper!.id}`)
    await same((which) => `/guarantees/${which}/endorsements`)
    for (const event of eventsBy(guarantee, 'insurer'))
      await same((which) => `/guarantees/${which}/${event}`, bodies[event])
    expect((await stateOf(id)).status).toBe('in_review')
  })

  it('by the same queries: nothing is loaded before it is known whose it is', async () => {
    const [owner, other] = [await newInsurer(), await newInsurer()]
    const id = await guaranteeAt(owner)
    const time = async (which: string) => {
      const began = performance.now()
      await other.get(`/guarantees/${which}`)
      return performance.now() - began
    }
    const rounds = Array.from({ length: 25 })
    const theirs: number[] = []
    const none: number[] = []
    for (const _ of rounds) {
      theirs.push(await time(id))
      none.push(await time('a'.padEnd(33, '0')))
    }
    const middle = (times: number[]) => times.sort((a, b) => a - b)[12]!
    expect(Math.abs(middle(theirs) - middle(none))).toBeLessThan(Math.max(3, middle(none) * 0.5))
  })

  it('a court’s system has no scope for guarantees, nor an insurer for preservations', async () => {
    const [court, insurer] = [await newCaller('court'), await newInsurer()]
    expect((await court.get('/guarantees')).status).toBe(403)
    expect((await insurer.get('/preservations')).status).toBe(403)
  })
})

describe('what an insurer may do is what the table says', () => {
  it('every event in every status: open moves move, all others are refused and change nothing', async () => {
    const insurer = await newInsurer()
    const at = {
      in_review: await guaranteeAt(insurer),
      awaiting_premium: await guaranteeAt(insurer, 'awaiting_premium'),
    }
    for (const [status, id] of Object.entries(at)) {
      const open = guarantee.lifecycle
        .filter(([, from, , by]) => from === status && by === 'insurer')
        .map(([event]) => event)
      const { body } = await insurer.get(`/guarantees/${id}`)
      expect(body.open).toEqual(open)
      const { reason } = { reason: '不符合' }
      for (const event of ['revoke', 'surrender', 'reject', 'decline'].filter((name) => !open.includes(name))) {
        const refused = await insurer.post(`/guarantees/${id}/${event}`, { reason })
        expect(refused).toMatchObject({ status: 409, body: { type: '/api/docs#not-open' } })
      }
      expect((await stateOf(id)).status).toBe(status)
    }
  })

  it('the whole way: return, approve, issue, and the letter stands', async () => {
    const insurer = await newInsurer()
    const id = await guaranteeAt(insurer)
    const defects = [{ at: 'materials/evidence', note: '请补充付款凭证' }]
    const returned = await insurer.post(`/guarantees/${id}/return`, { defects, until: '2030-01-01' })
    expect(returned.body).toEqual({ id, status: 'returned', version: 2, dryRun: false })
    await apply(id, 'submit', 'submitter')
    expect((await insurer.post(`/guarantees/${id}/approve`, approval)).body.status).toBe('awaiting_premium')
    await paid(id)
    const numbers = await issuing()
    const issued = await insurer.post(`/guarantees/${id}/issue`, numbers)
    expect(issued.body).toMatchObject({ status: 'issued' })
    const { history } = await stateOf(id)
    expect(history.at(-1)!.told).toMatchObject({
      letterSha256: numbers.letter.sha256,
      policyNumber: numbers.policyNumber,
    })
    const events = (await insurer.get(`/guarantees/${id}`)).body.history as { event: string; told: object }[]
    expect(events.find(({ event }) => event === 'return')!.told).toMatchObject({ defects })
    expect(events.find(({ event }) => event === 'approve')!.told).toMatchObject({ premium: approval.premium })
  })

  it('wrong values come back with their fields', async () => {
    const insurer = await newInsurer()
    const id = await guaranteeAt(insurer)
    const pointers = async (event: string, body: unknown) =>
      ((await insurer.post(`/guarantees/${id}/${event}`, body)).body.errors as { pointer: string }[]).map(
        ({ pointer }) => pointer,
      )
    expect(await pointers('approve', { ...approval, validUntil: '2020-01-01' })).toEqual(['#/validUntil'])
    expect(await pointers('approve', { ...approval, premium: { amount: 0, currency: 'CNY' } })).toEqual(['#/premium'])
    expect(await pointers('approve', { ...approval, premium: { amount: 1.5, currency: 'CNY' } })).toEqual([
      '#/premium/amount',
    ])
    expect(await pointers('approve', { ...approval, premium: '1200.00' })).toEqual(['#/premium'])
    expect(await pointers('approve', { ...approval, status: 'issued' })).toEqual(['#/status'])
    expect(await pointers('reject', { reason: '' })).toEqual(['#/reason'])
    const at = (...places: string[]) => ({ defects: places.map((at) => ({ at, note: '请更正' })), until: '2030-01-01' })
    expect(await pointers('return', at('other', 'basics.amount', 'materials/evidence', 'evidence'))).toEqual([
      '#/defects/1/at',
      '#/defects/3/at',
    ])
    const { body } = await insurer.post(`/guarantees/${id}/reject`, { reason: 5 })
    expect(body.errors).toEqual([{ pointer: '#/reason', detail: 'Invalid input: expected string, received number' }])
    expect((await stateOf(id)).status).toBe('in_review')
  })
})

describe('a dry run', () => {
  it('says what would come of it and changes nothing', async () => {
    const insurer = await newInsurer()
    const id = await guaranteeAt(insurer)
    const asked = await insurer.post(`/guarantees/${id}/approve?dry_run=1`, approval)
    expect(asked).toMatchObject({ status: 200, body: { status: 'awaiting_premium', dryRun: true } })
    expect((await insurer.post(`/guarantees/${id}/issue?dry_run=1`, await issuing())).status).toBe(409)
    expect((await insurer.post(`/guarantees/${id}/approve?dry_run=yes`, approval)).status).toBe(400)
    expect((await insurer.post('/webhooks?dry_run=1', { url: 'https://a.example.com/' })).status).toBe(400)
    expect((await stateOf(id)).status).toBe('in_review')
  })

  it('of issuing looks at the documents and keeps none', async () => {
    const insurer = await newInsurer()
    const id = await guaranteeAt(insurer, 'awaiting_issue')
    const body = await issuing()
    expect((await insurer.post(`/guarantees/${id}/issue?dry_run=1`, body)).body).toMatchObject({ status: 'issued' })
    // The notice and the receipt of the premium may have come meanwhile.
    const theirs = "select count(*) as n from documents where application_id = ? and kind in ('policy', 'letter')"
    const kept = await env.DB.prepare(theirs).bind(id).first<{ n: number }>()
    expect(kept!.n).toBe(0)
  })
})

describe('issuing', () => {
  it('takes whole PDFs only, with the hash they claim', async () => {
    const insurer = await newInsurer()
    const id = await guaranteeAt(insurer, 'awaiting_issue')
    const good = await issuing()
    const html = Buffer.from('<html>').toString('base64')
    const active = await pdf('1 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj')
    const wrong: [string, object][] = [
      ['#/policy/sha256', { ...good, policy: { ...good.policy, sha256: 'a'.repeat(64) } }],
      ['#/letter/sha256', { ...good, letter: { ...good.letter, content: html } }],
      ['#/letter/content', { ...good, letter: { ...good.letter, content: `${good.letter.content}!` } }],
      ['#/policy/content', { ...good, policy: active }],
    ]
    for (const [pointer, body] of wrong) {
      const answer = await insurer.post(`/guarantees/${id}/issue`, body)
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } })
    }
    expect((await stateOf(id)).status).toBe('awaiting_issue')
  })

  it('keeps each document once and never overwrites it', async () => {
    const insurer = await newInsurer()
    const [one, two] = [await guaranteeAt(insurer, 'awaiting_issue'), await guaranteeAt(insurer, 'awaiting_issue')]
    const body = await issuing()
    expect((await insurer.post(`/guarantees/${one}/issue`, body)).status).toBe(200)
    const again = await insurer.post(`/guarantees/${two}/issue`, {
      ...(await issuing()),
      letterNumber: body.letterNumber,
    })
    expect(again).toMatchObject({ status: 409, body: { errors: [{ pointer: '#/letterNumber' }] } })
    expect((await stateOf(two)).status).toBe('awaiting_issue')
  })

  it('is taken up again where the answer was lost, and lands once', async () => {
    const insurer = await newInsurer()
    const id = await guaranteeAt(insurer, 'awaiting_issue')
    const [body, key] = [await issuing(), crypto.randomUUID()]
    await insurer.post(`/guarantees/${id}/issue`, body, { key })
    await env.DB.prepare('update partner_request set body = null where client_id = ?').bind(insurer.clientId).run()
    const again = await insurer.post(`/guarantees/${id}/issue`, body, { key })
    expect(again).toMatchObject({ status: 200, body: { status: 'issued' } })
    expect((await stateOf(id)).history.filter(({ event }) => event === 'issue')).toHaveLength(1)
  })

  it('a letter can be revoked, and whoever checks it is told', async () => {
    const insurer = await newInsurer()
    const id = await guaranteeAt(insurer, 'awaiting_issue')
    await insurer.post(`/guarantees/${id}/issue`, await issuing())
    expect((await insurer.post(`/guarantees/${id}/revoke`, { reason: '投保材料系伪造。' })).body.status).toBe(
      'cancelled',
    )
    await deskOf(id).wake()
    const documents = env.DB.prepare('select void_at from documents where application_id = ?').bind(id)
    const standing = async () => (await documents.all()).results.filter(({ void_at }) => void_at === null)
    await expect.poll(standing, { timeout: 15_000 }).toEqual([])
  })

  it('endorsements follow a policy that was issued', async () => {
    const insurer = await newInsurer()
    const id = await guaranteeAt(insurer, 'awaiting_issue')
    const number = crypto.randomUUID()
    const endorsement = { number, summary: '保险金额增至120万元', document: await pdf('endorsement') }
    expect((await insurer.post(`/guarantees/${id}/endorsements`, endorsement)).status).toBe(409)
    await insurer.post(`/guarantees/${id}/issue`, await issuing())
    expect((await insurer.post(`/guarantees/${id}/endorsements`, endorsement)).status).toBe(201)
    const again = await insurer.post(`/guarantees/${id}/endorsements`, endorsement)
    expect(again).toMatchObject({ status: 409, body: { errors: [{ pointer: '#/number' }] } })
    expect((await insurer.get(`/guarantees/${id}/endorsements`)).body.items).toMatchObject([{ number }])
  })
})

describe('races', () => {
  it('approve and cancel at once: one wins, the other is told', async () => {
    for (let round = 0; round < 6; round++) {
      const insurer = await newInsurer()
      const id = await guaranteeAt(insurer)
      const cancel = deskOf(id).apply({ key: crypto.randomUUID(), event: 'cancel', actor: 'submitter', actorId: 'x' })
      const [approved, cancelled] = await Promise.all([insurer.post(`/guarantees/${id}/approve`, approval), cancel])
      const { status, history } = await stateOf(id)
      // Cancelling after the approval is open too, so both may land in that order; never the other way round.
      expect(cancelled.ok).toBe(true)
      expect(status).toBe('cancelled')
      expect(approved.status).toBe(history.some(({ event }) => event === 'approve') ? 200 : 409)
    }
  })

  it('twelve decisions at once: one lands', async () => {
    const insurer = await newInsurer()
    const id = await guaranteeAt(insurer)
    const decisions = Array.from({ length: 12 }, (_, at) =>
      at % 2
        ? insurer.post(`/guarantees/${id}/approve`, approval)
        : insurer.post(`/guarantees/${id}/reject`, { reason: '不通过' }),
    )
    const answers = await Promise.all(decisions)
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(11).fill(409)])
    expect((await stateOf(id)).version).toBe(2)
  })

  it('pay, lapse and cancel at once: the application goes one way, and the money with it', async () => {
    const insurer = await newInsurer()
    const id = await guaranteeAt(insurer, 'awaiting_premium')
    const { version } = await stateOf(id)
    const wish = (event: string, actor: 'clock' | 'submitter') =>
      deskOf(id).apply({ key: crypto.randomUUID(), event, actor, actorId: 'x', version })
    await Promise.allSettled([paid(id), wish('lapse', 'clock'), wish('cancel', 'submitter')])
    const { status, history } = await stateOf(id)
    expect(history.map(({ event }) => event)).toEqual([
      'submit',
      'approve',
      { awaiting_issue: 'pay', premium_overdue: 'lapse', cancelled: 'cancel' }[status],
    ])
  })
})
