import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { seed } from '../../../src/sandbox/seed/index.ts'
import { all, text } from '../../html.ts'
import { type Litigant, litigant } from '../../litigant.ts'
import { apply, approval, stateOf } from '../../partners/guarantees.ts'
import type { Caller } from '../../partners/partner.ts'
import { complete, insurerAt } from './insurers.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 })

beforeAll(() => seed(env))

async function submitted(someone: Litigant, insurer: Caller): Promise<string> {
  const id = await complete(someone, insurer)
  await apply(id, 'submit', 'submitter')
  await someone.visitor.open(`/applications/${id}`)
  return id
}

const reason = '主要证据不足以证明债权成立。'

describe('with the insurer', () => {
  test('whom to call stands there while an insurer has it in hand, and no longer once it is given up', async () => {
    const someone = await litigant()
    const insurer = await insurerAt(700)
    const { visitor } = someone
    await submitted(someone, insurer)
    expect(visitor.text).toContain(`有疑问请联系${insurer.tenant}保险，电话 022-1。`)
    await visitor.follow('取消申请')
    await visitor.send({}, '取消申请')
    expect(visitor.text).not.toContain('有疑问请联系')
  })

  test('the conditions of an approval stand where the premium is asked for', async () => {
    const someone = await litigant()
    const insurer = await insurerAt(700)
    const id = await submitted(someone, insurer)
    await insurer.post(`/guarantees/${id}/approve`, { ...approval, conditions: '申请人应在三十日内起诉。' })
    await someone.visitor.open(`/applications/${id}`)
    const [box] = all(someone.visitor.page, 'div').filter(({ at }) => at.class?.startsWith('box'))
    expect(text(box!)).toContain('特别约定：申请人应在三十日内起诉。')
  })
})

describe('turned down', () => {
  test('the insurer that did so is marked among the others and no longer chosen, until it is handed the application again', async () => {
    const someone = await litigant()
    const [first, second] = [await insurerAt(700), await insurerAt(800)]
    const id = await submitted(someone, first)
    await first.post(`/guarantees/${id}/reject`, { reason })
    const { visitor } = someone
    await visitor.open(`/applications/${id}`)
    await visitor.follow('换一家保险公司')
    await visitor.send({}, '换一家保险公司')
    const row = (insurer: Caller) => all(visitor.page, 'tr').find((one) => text(one).includes(insurer.tenant))!
    const isChosen = (insurer: Caller) => all(row(insurer), 'input').some(({ at }) => at.checked !== undefined)
    expect(text(row(first))).toContain('该公司未承接这份申请')
    expect(text(row(second))).not.toContain('该公司未承接这份申请')
    expect([isChosen(first), isChosen(second)]).toEqual([false, false])
    await visitor.send({ insurer: first.tenant }, '选定并继续')
    await visitor.send({}, '提交申请')
    await first.post(`/guarantees/${id}/return`, { defects: [{ at: 'other', note: reason }], until: '2030-01-01' })
    await visitor.open(`/applications/${id}/edit/insurer`)
    expect(isChosen(first)).toBe(true)
  })

  test('whoever wants no other insurer gives it up', async () => {
    const someone = await litigant()
    const insurer = await insurerAt(700)
    const id = await submitted(someone, insurer)
    await insurer.post(`/guarantees/${id}/decline`, { reason })
    const { visitor } = someone
    await visitor.open(`/applications/${id}`)
    const [another] = all(visitor.page, 'a').filter((link) => text(link) === '换一家保险公司')
    expect(another!.at.class, 'the way on is offered before giving up').not.toContain('quiet')
    await visitor.follow('取消申请')
    await visitor.send({}, '取消申请')
    expect((await stateOf(id)).status).toBe('cancelled')
  })

  test('whoever first meant to choose another gives it up as well; a draft that nobody was handed is deleted', async () => {
    const someone = await litigant()
    const insurer = await insurerAt(700)
    const { visitor } = someone
    const id = await complete(someone, insurer)
    await visitor.open(`/applications/${id}`)
    expect(visitor.text).toContain('删除草稿')
    expect(visitor.text).not.toContain('取消申请')
    await visitor.open(`/applications/${id}/events/cancel`)
    expect(visitor.status).not.toBe(200)
    await apply(id, 'submit', 'submitter')
    await insurer.post(`/guarantees/${id}/decline`, { reason })
    await apply(id, 'choose_again', 'submitter')
    await visitor.open(`/applications/${id}`)
    expect(visitor.text).not.toContain('删除草稿')
    await visitor.follow('取消申请')
    await visitor.send({}, '取消申请')
    expect((await stateOf(id)).status).toBe('cancelled')
  })

  test('an offer that was taken is not said not to have been', async () => {
    const someone = await litigant()
    const insurer = await insurerAt(700)
    const id = await complete(someone, insurer)
    const { visitor } = someone
    await visitor.open(`/applications/${id}/edit/insurer`)
    expect(visitor.text).toMatch(/询价对象.*向勾选的公司询价/s)
    await visitor.send({ ask: [insurer.tenant] }, '向勾选的公司询价')
    const [quote] = (await insurer.get('/quotes')).body.items as { id: string }[]
    const { premium, rate, validUntil } = approval
    await insurer.post(`/quotes/${quote!.id}/offer`, { premium, rate, validUntil })
    await visitor.follow('查看最新答复')
    await visitor.send({}, '接受此报价')
    await visitor.send({}, '提交申请')
    await insurer.post(`/guarantees/${id}/reject`, { reason })
    await visitor.open(`/applications/${id}`)
    await visitor.follow('换一家保险公司')
    await visitor.send({}, '换一家保险公司')
    const [offer] = all(visitor.page, 'article').map(text)
    expect(offer).toContain('已结束')
    expect(offer).not.toContain('未接受')
  })
})
