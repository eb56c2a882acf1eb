import { describe, expect, it, vi } from 'vitest'
import { preservation } from '../../src/kinds/preservation.ts'
import { addDays, dayIn } from '../../src/rules/calendar.ts'
import type { Given } from '../../src/steps/form/fields.ts'
import { paid } from '../payment/payer.ts'
import { apply, deskOf, filledIn, stateOf } from './guarantees.ts'
import { newCaller, newClient } from './partner.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 })

const court = await newCaller(await newClient('court', '津0116'))
const officer = { number: 'F0231', name: '李法官' }
const handedIn = async (told: Given = {}) => {
  const id = await filledIn('preservation', told)
  await apply(id, 'submit', 'submitter')
  return id
}

describe('the court’s own case-handling system', () => {
  it('hears of an application handed in, and pulls it whole with its papers', async () => {
    const before = (await court.get('/events')).body.next
    const id = await handedIn()
    await deskOf(id).wake()
    const news = async () =>
      (await court.get(`/events?after=${before}`)).body.items as { type: string; data: { id: string } }[]
    await expect
      .poll(news, { timeout: 15_000 })
      .toContainEqual(expect.objectContaining({ type: 'preservation.submit' }))
    const { body } = await court.get(`/preservations/${id}`)
    expect(JSON.stringify(body.answers), 'the court sees private numbers whole').toContain('120116190001010010')
    expect(body.letter).toBeNull()
    const [paper] = body.materials as { id: string }[]
    expect((await court.get(`/preservations/${id}/materials/${paper!.id}`)).status).toBe(200)
  })

  it('sees in its list which are urgent, so that it need not open each', async () => {
    const calm = await handedIn()
    const id = await handedIn({ urgent: 'yes', urgentReason: '被申请人今日挂牌出售唯一厂房。' })
    const { items } = (await court.get('/preservations?limit=100')).body as { items: { id: string; urgent: boolean }[] }
    const said = Object.fromEntries(items.map((item) => [item.id, item.urgent]))
    expect([said[id], said[calm]]).toEqual([true, false])
  })

  it('pushes the review, the fee, the ruling and the measures, each by its officer', async () => {
    const id = await handedIn()
    const push = async (event: string, body: object = {}) => {
      const answer = await court.post(`/preservations/${id}/${event}`, { officer, ...body })
      return answer.status === 200 ? answer.body.status : answer.body
    }
    expect(
      await push('accept', { feeBasis: 'other', fee: { amount: 300_000, currency: 'CNY' }, feeReason: '依批准减交。' }),
    ).toBe('awaiting_fee')
    expect((await stateOf(id)).history.at(-1)!.told.fen).toBe(300_000)
    await paid(id)
    const order = '冻结被申请人名下银行存款人民币一百万元。'
    const ruling = { number: '(2026)津0116民初123号之一', reasoning: '申请符合法律规定。', order }
    expect(await push('grant', ruling)).toBe('granted')
    expect(await push('enforce')).toBe('enforcing')
    expect(await push('secure', { expiresOn: '2129-12-31' }), 'longer than any measure lasts').toMatchObject({
      status: 422,
    })
    expect(await push('secure', { expiresOn: addDays(dayIn(Date.now()), 300) })).toBe('in_force')
    expect((await stateOf(id)).history.at(-1)!.actorId).toContain('F0231 李法官')
  })

  it('is told of a ruling’s number that is of another case, in a dry run and when it lands', async () => {
    const id = await handedIn()
    await court.post(`/preservations/${id}/accept`, { officer, feeBasis: 'as_worked_out' })
    await paid(id)
    const ruling = { officer, reasoning: '符合规定。', order: '冻结存款。' }
    const push = async (number: string, query = '') =>
      (await court.post(`/preservations/${id}/grant${query}`, { ...ruling, number })).body
    const other = '(2026)津0116民初987号之一'
    expect(await push('(2026)津0116民初123号之九', '?dry_run=1')).toMatchObject({ dryRun: true, warnings: [] })
    const warnings = [
      {
        at: 'number',
        zh: '这个案号不是本案的：本案案号是 (2026)津0116民初123号。请核对。',
        en: 'This number is of another case: this one is (2026)津0116民初123号. Check it.',
      },
    ]
    expect(await push(other, '?dry_run=1')).toMatchObject({ dryRun: true, warnings })
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
    expect(await push(other)).toMatchObject({ status: 'granted', dryRun: false, warnings })
    expect((await court.post(`/preservations/${id}/enforce`, { officer })).body.warnings).toEqual([])
  })

  it('may do what the table gives its officers, and nothing else', async () => {
    const id = await handedIn()
    const early = await court.post(`/preservations/${id}/enforce`, { officer })
    expect(early).toMatchObject({ status: 409, body: { type: '/api/docs#not-open' } })
    expect((await court.post(`/preservations/${id}/enforce`, {})).status, 'without an officer').toBe(422)
    const { paths } = (await (await import('./contract.ts')).document()) as { paths: object }
    const offered = Object.keys(paths).flatMap((path) => /^\/preservations\/\{id\}\/(\w+)$/.exec(path)?.[1] ?? [])
    const officers = ['clerk', 'judge', 'enforcement_officer']
    const table = preservation.lifecycle.filter(([, , , by]) => officers.includes(by)).map(([event]) => event)
    expect(offered.sort()).toEqual([...new Set(table)].sort())
  })

  it('finds nothing of another court', async () => {
    const id = await handedIn()
    const other = await newCaller(await newClient('court', '京0491'))
    const [theirs, none] = [await other.get(`/preservations/${id}`), await other.get('/preservations/a0')]
    expect(theirs).toMatchObject({ status: 404, body: none.body })
    expect((await other.post(`/preservations/${id}/reject`, { officer, reason: '无管辖权' })).status).toBe(404)
    expect((await other.get('/preservations')).body.items).toEqual([])
  })

  it('two officers at once: one decision lands', async () => {
    const id = await handedIn()
    const answers = await Promise.all([
      court.post(`/preservations/${id}/accept`, { officer, feeBasis: 'as_worked_out' }),
      court.post(`/preservations/${id}/reject`, { officer, reason: '本院无管辖权。' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})
