import { env } from 'cloudflare:workers'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Application } from '../../../src/application.ts'
import { yuan } from '../../../src/rules/money.ts'
import { seed } from '../../../src/sandbox/seed/index.ts'
import { idIn } from '../../journey.ts'
import { type Litigant, litigant } from '../../litigant.ts'
import { apply, approval, deskOf, issuing, newInsurer, pdf, stateOf } from '../../partners/guarantees.ts'
import type { Caller } from '../../partners/partner.ts'
import { move, paid } from '../../payment/payer.ts'
import { complete, insurerAt, offer, offeredBy } from './insurers.ts'

// A busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 })

beforeAll(() => seed(env))

const chosen = ({ answers }: Application) => answers.insurer?.[0]?.value.insurer

async function issued(someone: Litigant, insurer: Caller): Promise<string> {
  const id = await complete(someone, insurer)
  await apply(id, 'submit', 'submitter')
  await insurer.post(`/guarantees/${id}/approve`, approval)
  await paid(id)
  await insurer.post(`/guarantees/${id}/issue`, await issuing())
  return id
}

describe('choosing an insurer', () => {
  test('the first time there is a guide; then the same steps as for preservation', async () => {
    const { visitor } = await litigant()
    await visitor.open('/guarantees/new')
    expect(visitor.title).toContain('我要申请担保')
    for (const said of ['请准备好', '起诉状和受理通知书', '营业执照', '请用中文填写'])
      expect(visitor.text).toContain(said)
    await visitor.send({}, '创建担保申请')
    expect((await stateOf(idIn(visitor.url))).kind.slug).toBe('guarantee')
    expect(visitor.title).toContain('基本信息')
    expect(visitor.text).toContain('保函担保这一金额，保险费按此计算')
    expect(visitor.text).not.toContain('申请费按此计算')
    expect(visitor.text, 'for whoever works for the applicant').toMatch(/提交人身份\s+代表本单位办理的，选当事人本人/)
  })

  test('shows every insurer of the court with its range, the cheapest first, and why others do not cover it', async () => {
    const someone = await litigant()
    const [cheap, dear] = [await insurerAt(700), await insurerAt(900)]
    const id = await complete(someone, dear)
    const { visitor } = someone
    await visitor.open(`/applications/${id}/edit/insurer`)
    expect(visitor.text).toContain('按最低保险费从低到高排列')
    expect(visitor.text.indexOf(cheap.tenant)).toBeGreaterThan(0)
    expect(visitor.text.indexOf(cheap.tenant)).toBeLessThan(visitor.text.indexOf(dear.tenant))
    expect(visitor.text).toMatch(/保险费\s+1,000\.00 至 1,400\.00 元/)
    expect(visitor.html).toContain('<svg')
    await visitor.send({ insurer: cheap.tenant }, '选定并继续')
    expect(chosen(await stateOf(id))).toBe(cheap.tenant)
    expect([visitor.title, visitor.text]).toEqual(['预览', expect.stringContaining(`保险公司 ${cheap.tenant}保险`)])
  })

  test('which papers the court will ask for is said before a letter without them is paid for', async () => {
    const someone = await litigant()
    const id = await complete(someone, await insurerAt(700))
    const { files } = await stateOf(id)
    await deskOf(id).detach(files.find(({ slot }) => slot === 'complaint')!.id)
    const { visitor } = someone
    await visitor.open(`/applications/${id}/edit/materials`)
    expect(visitor.text).toMatch(/起诉状\s+法院要交/)
    await visitor.follow('起诉状')
    expect(visitor.text).toContain('现在交，到时一并带过去')
  })

  test('the paper to be signed asks the court for preservation, not an insurer for a guarantee', async () => {
    const someone = await litigant()
    const insurer = await insurerAt(700)
    const id = await complete(someone, insurer)
    const printed = await someone.fetch(`/applications/${id}/printed`)
    expect((await PDFDocument.load(await printed.arrayBuffer())).getTitle()).toContain('保全申请书')
  })

  test('an insurer that does not cover it cannot be chosen by hand', async () => {
    const someone = await litigant()
    const [good, none] = [await insurerAt(700), await newInsurer()]
    const id = await complete(someone, good)
    const body = new URLSearchParams({ insurer: none.tenant })
    const answer = await someone.fetch(`/applications/${id}/edit/insurer/e?form=insurer`, { method: 'POST', body })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('请选择一家能够承保的保险公司')
    expect(chosen(await stateOf(id))).toBe(good.tenant)
  })

  test('several are asked at once; one offer is taken, the others are told', async () => {
    const someone = await litigant()
    const [one, two] = [await insurerAt(700), await insurerAt(800)]
    const id = await complete(someone, one)
    const { visitor } = someone
    await visitor.open(`/applications/${id}/edit/insurer`)
    await visitor.send({ ask: [one.tenant, two.tenant] }, '向勾选的公司询价')
    expect(visitor.text).toContain('等待答复')
    expect(visitor.url).toMatch(/#offers$/)
    const [quote] = (await two.get('/quotes')).body.items as { id: string }[]
    const [asks] = /\/applications\/\w+\/quotes\?seen=[\w.]+/.exec(visitor.html)!
    expect((await someone.fetch(asks)).status).toBe(204)
    await two.post(`/quotes/${quote!.id}/offer`, offer)
    const moved = await someone.fetch(asks)
    expect([moved.status, await moved.text()]).toEqual([200, expect.stringMatching(/^<article.*777\.00 元/s)])
    expect((await (await litigant()).fetch(asks)).status).toBe(404)
    await visitor.follow('查看最新答复')
    expect(visitor.text).toContain('777.00 元')
    await visitor.send({}, '接受此报价')
    expect(chosen(await stateOf(id))).toBe(two.tenant)
    const told = (await one.get('/events')).body.items as { type: string }[]
    expect(told.map(({ type }) => type)).toEqual(['quote.asked', 'quote.not_taken'])
    await visitor.open(`/applications/${id}/edit/insurer`)
    await visitor.send({ insurer: one.tenant }, '选定并继续')
    const heard = (await two.get('/events')).body.items as { type: string }[]
    expect(heard.map(({ type }) => type)).toEqual(['quote.asked', 'quote.taken', 'quote.not_taken'])
  })

  test('an offer whose day is over says so, cannot be taken, and is asked for again', async () => {
    const someone = await litigant()
    const insurer = await insurerAt(700)
    const id = await complete(someone, insurer)
    const { visitor } = someone
    const quote = await offeredBy(insurer, someone, id)
    await env.DB.prepare("UPDATE quote SET valid_until = '2026-01-01' WHERE id = ?").bind(quote).run()
    await visitor.send({}, '接受此报价')
    expect([visitor.status, visitor.text]).toEqual([422, expect.stringContaining('该报价已变更或失效')])
    expect(visitor.text).toContain('报价已过有效期')
    expect(visitor.text).not.toContain('内容已变更')
    await visitor.send({ ask: [insurer.tenant] }, '向勾选的公司询价')
    expect(visitor.text).toContain('等待答复')
  })

  test('what an offer still needs is one link away', async () => {
    const someone = await litigant()
    const id = await complete(someone, await insurerAt(700))
    await deskOf(id).detach((await stateOf(id)).files[0]!.id)
    await someone.visitor.open(`/applications/${id}/edit/insurer`)
    await someone.visitor.follow('询价需要完整的申请内容')
    expect(someone.visitor.text).toContain('提交前还需要')
  })

  test('an incomplete application cannot ask for offers, and somebody else’s is not found', async () => {
    const [someone, other] = [await litigant(), await litigant()]
    const insurer = await insurerAt(700)
    const id = await complete(someone, insurer)
    const { files } = await stateOf(id)
    await deskOf(id).detach(files[0]!.id)
    const ask = (who: Litigant) =>
      who.fetch(`/applications/${id}/quotes`, { method: 'POST', body: new URLSearchParams({ ask: insurer.tenant }) })
    const refused = await ask(someone)
    expect([refused.status, (await insurer.get('/quotes')).body.items]).toEqual([422, []])
    expect(await refused.text()).toContain('询价需要完整的申请内容')
    expect((await ask(other)).status).toBe(404)
  })
})

describe('refused', () => {
  test('another insurer is chosen without typing anything again', async () => {
    const someone = await litigant()
    const [first, second] = [await insurerAt(700), await insurerAt(800)]
    const id = await complete(someone, first)
    await apply(id, 'submit', 'submitter')
    await first.post(`/guarantees/${id}/decline`, { reason: '本周不承保。' })
    const before = (await stateOf(id)).answers
    const { visitor } = someone
    await visitor.open(`/applications/${id}`)
    await visitor.follow('换一家保险公司')
    await visitor.send({}, '换一家保险公司')
    expect(visitor.url).toContain('/edit/insurer')
    await visitor.send({ insurer: second.tenant }, '选定并继续')
    await visitor.send({}, '提交申请')
    const { status, insurer, answers } = await stateOf(id)
    expect([status, insurer]).toEqual(['in_review', second.tenant])
    expect({ ...answers, insurer: null }).toEqual({ ...before, insurer: null })
    expect((await second.get(`/guarantees/${id}`)).status).toBe(200)
  })
})

describe('returned', () => {
  test('it may be handed to another insurer, and the page keeps whom each submission went to', async () => {
    const someone = await litigant()
    const [first, second] = [await insurerAt(700), await insurerAt(800)]
    const id = await complete(someone, first)
    await apply(id, 'submit', 'submitter')
    const defects = [{ at: 'materials/evidence', note: '请补充付款凭证' }]
    await first.post(`/guarantees/${id}/return`, { defects, until: '2030-01-01' })
    const { visitor } = someone
    await visitor.open(`/applications/${id}/edit/insurer`)
    await visitor.send({ insurer: second.tenant }, '选定并继续')
    await visitor.send({}, '提交申请')
    await visitor.open(`/applications/${id}`)
    const handed = [...visitor.text.matchAll(/交给：(\S+)保险/g)].map(([, to]) => to)
    expect(handed).toEqual([second.tenant, first.tenant])
  })
})

describe('from the letter to the preservation', () => {
  test('both documents are there to download', async () => {
    const someone = await litigant()
    const id = await issued(someone, await insurerAt(700))
    await someone.visitor.open(`/applications/${id}`)
    for (const name of ['保险单', '担保书']) {
      await someone.visitor.open(`/applications/${id}`)
      await someone.visitor.follow(name)
      expect(new TextDecoder().decode(someone.visitor.bytes.slice(0, 5))).toBe('%PDF-')
    }
  })

  test('what it costs stands where it is paid', async () => {
    const someone = await litigant()
    const insurer = await insurerAt(700)
    const id = await complete(someone, insurer)
    await apply(id, 'submit', 'submitter')
    await insurer.post(`/guarantees/${id}/approve`, approval)
    await someone.visitor.open(`/applications/${id}`)
    expect(someone.visitor.text).toContain(`支付保险费 ¥${yuan(approval.premium.amount)}`)
  })

  test('an endorsement stands beside the letter, for its owner alone', async () => {
    const [someone, other] = [await litigant(), await litigant()]
    const insurer = await insurerAt(700)
    const id = await issued(someone, insurer)
    const number = crypto.randomUUID()
    const sent = { number, summary: '保险金额增至120万元', document: await pdf(number) }
    const { body } = await insurer.post(`/guarantees/${id}/endorsements`, sent)
    await someone.visitor.open(`/applications/${id}`)
    expect(someone.visitor.text).toContain('保险公司保函 有效')
    await someone.visitor.follow('保险金额增至120万元')
    expect(new TextDecoder().decode(someone.visitor.bytes)).toContain(number)
    expect((await other.fetch(`/applications/${id}/endorsements/${body.id}`)).status).toBe(404)
    expect((await someone.fetch(`/applications/${id}/endorsements/none`)).status).toBe(404)
  })

  test('one click starts an application with everything in it, files by reference and the letter as data', async () => {
    const someone = await litigant()
    const insurer = await insurerAt(700)
    const guarantee = await issued(someone, insurer)
    const { visitor } = someone
    await visitor.open(`/applications/${guarantee}`)
    await visitor.send({}, '申请保全')
    const [from, to] = [await stateOf(guarantee), await stateOf(idIn(visitor.url))]
    expect(to).toMatchObject({ backs: guarantee, status: 'draft', amount: from.amount, court: from.court })
    for (const step of ['applicants', 'respondents', 'clues'])
      expect(to.answers[step]!.map(({ value }) => value)).toEqual(from.answers[step]!.map(({ value }) => value))
    for (const file of from.files)
      expect(to.files).toContainEqual(expect.objectContaining({ slot: file.slot, sha256: file.sha256, key: file.key }))
    expect(to.answers.guarantees).toMatchObject([{ form: 'insurance', value: { insurer: `${insurer.tenant}保险` } }])
    expect(to.answers.basics![0]!.value.remarks, 'nothing else is copied').toBeUndefined()
    expect(visitor.text).toContain('请再看一遍')
    expect(visitor.text).toContain('带入的是您为保函签名的那一份')
    expect(visitor.text, 'to be signed').not.toContain('签名后拍照上传')
    expect(visitor.text).toContain('内容完整，可以提交')
  })

  test('twice, and twelve times at once, it is the same draft; deleted, it can be begun again', async () => {
    const someone = await litigant()
    const guarantee = await issued(someone, await insurerAt(700))
    const click = async () => {
      const answer = await someone.fetch(`/applications/${guarantee}/preservation`, { method: 'POST' })
      return idIn(answer.headers.get('location') ?? '/applications/none')
    }
    const ids = await Promise.all(Array.from({ length: 12 }, click))
    expect(new Set(ids).size).toBe(1)
    await deskOf(ids[0]!).discard()
    expect((await stateOf(await click())).status).toBe('draft')
  })

  test('handed in, it uses the letter up; the court sees the letter’s live state', async () => {
    const someone = await litigant()
    const insurer = await insurerAt(700)
    const guarantee = await issued(someone, insurer)
    const { visitor } = someone
    await visitor.open(`/applications/${guarantee}`)
    await visitor.send({}, '申请保全')
    const id = idIn(visitor.url)
    await visitor.send({}, '提交申请')
    await visitor.open(`/applications/${guarantee}`)
    expect(visitor.text).toContain('已使用 已结束')
    await deskOf(id).wake()
    expect((await stateOf(guarantee)).history.filter(({ event }) => event === 'use')).toHaveLength(1)
    expect((await insurer.post(`/guarantees/${guarantee}/revoke`, { reason: '伪造' })).status).toBe(409)
    await visitor.open(`/applications/${id}`)
    expect(visitor.text).toContain('保险公司保函 有效')
    expect(visitor.text).toContain((await stateOf(guarantee)).history.at(-2)!.told.letterSha256 as string)
  })

  test('the insurer hears of the ruling, and the policy is surrendered only after a dismissal', async () => {
    const someone = await litigant()
    const insurer = await insurerAt(700)
    const guarantee = await issued(someone, insurer)
    await someone.visitor.open(`/applications/${guarantee}`)
    await someone.visitor.send({}, '申请保全')
    const id = idIn(someone.visitor.url)
    await someone.visitor.send({}, '提交申请')
    await deskOf(id).wake()
    await expect.poll(async () => (await stateOf(guarantee)).status, { timeout: 15_000 }).toBe('used')
    const surrender = () => insurer.post(`/guarantees/${guarantee}/surrender`, { reason: '法院裁定驳回保全申请。' })
    expect((await surrender()).status).toBe(409)
    await move(id, 'accept', 'clerk', { feeBasis: 'as_worked_out' })
    await paid(id)
    await move(id, 'dismiss', 'judge', { number: '(2026)津0116民初123号之一', reasoning: '不符合法律规定。' })
    await deskOf(id).wake()
    const told = async () => (await insurer.get('/events')).body.items
    const news = { type: 'preservation.dismiss', data: expect.objectContaining({ id, guarantee }) }
    await expect.poll(told, { timeout: 15_000 }).toContainEqual(expect.objectContaining(news))
    expect((await surrender()).body.status).toBe('surrendered')
  })

  test('a letter revoked before it was used no longer opens that way', async () => {
    const someone = await litigant()
    const insurer = await insurerAt(700)
    const guarantee = await issued(someone, insurer)
    await insurer.post(`/guarantees/${guarantee}/revoke`, { reason: '投保材料系伪造。' })
    const answer = await someone.fetch(`/applications/${guarantee}/preservation`, { method: 'POST' })
    expect(answer.status).toBe(409)
  })
})
