import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../src/db/connect.ts'
import { documentsOf } from '../../src/db/documents.ts'
import { addDays, dayIn } from '../../src/rules/calendar.ts'
import { expiryAfter } from '../../src/rules/deadlines.ts'
import { numberAfter } from '../../src/rules/ruling-number.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { dated } from '../../src/words/lang.ts'
import { followed } from '../at-the-desk.ts'
import { all, text } from '../html.ts'
import { begin, fillIn, handInPapers, pdf, stateOf, submitted } from '../journey.ts'
import { type Litigant, litigant } from '../litigant.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { bank, cashierOf, move, ordered } from '../payment/payer.ts'
import { rulingNumber } from '../ruling-number.ts'
import { save } from '../walk/walker.ts'
import { officer } from './court.ts'

beforeAll(() => seed(env))

const hrefOf = ({ page }: Visitor, words: string) => all(page, 'a').find((link) => text(link) === words)?.at.href

const numberIn = ({ html }: Visitor) => /<input[^>]* name="?number"?[^>]* value="([^"]*)"/.exec(html)![1]!

async function paid(id: string): Promise<void> {
  const { number, prepay } = await ordered(id)
  await bank().pay(prepay, 'never')
  await cashierOf(id).look(number)
}

async function accepted(someone?: Litigant): Promise<string> {
  const id = await submitted(someone ?? (await litigant()))
  await (await officer('clerk').open(`/court/cases/${id}/accept`)).send({})
  return id
}

async function askGuarantee(id: string): Promise<void> {
  const judge = await officer('judge').open(`/court/cases/${id}/require_guarantee`)
  await judge.send({ amount: '300000', reason: '为防止损失。' })
}

describe('the clerk', () => {
  test('sees what waits for the court, and only that court', async () => {
    const id = await submitted(await litigant())
    const { number } = await stateOf(id)
    expect((await officer('clerk').open(`/court?q=${number}`)).text).toContain(number!)
    expect((await officer('clerk', '京0105').open(`/court?q=${number}`)).text).not.toContain(number!)
    expect((await officer('clerk', '京0105').open(`/court/cases/${id}`)).status).toBe(404)
  })

  test('accepts, and the fee is that of the formula', async () => {
    const id = await accepted()
    const { status, history, dueAt } = await stateOf(id)
    expect(status).toBe('awaiting_fee')
    expect(history.at(-1)!.told).toMatchObject({ fen: 500_000, by: '赵法' })
    expect(dueAt).toBeGreaterThan(Date.now())
  })

  test('reads before accepting what will follow', async () => {
    const clerk = await officer('clerk').open(`/court/cases/${await submitted(await litigant())}/accept`)
    expect(clerk.text).toContain('随后： 待缴费 发出缴费通知书 · 短信告知申请人')
  })

  test('sets a date in a year without published holidays: it moves to a working day and is marked provisional wherever it stands', async () => {
    const someone = await litigant()
    const id = await submitted(someone)
    await (await officer('clerk').open(`/court/cases/${id}/accept`)).send({ payBy: '2028-01-01' })
    const { number, dueAt, dueCertain } = await stateOf(id)
    expect([dayIn(dueAt!), dueCertain]).toEqual(['2028-01-03', false])
    const { visitor } = someone
    for (const page of [`/applications/${id}`, '/applications', `/applications/${id}/payment`])
      expect((await visitor.open(page)).text, page).toContain('暂定')
    const clerk = officer('clerk')
    for (const page of [`/court/cases/${id}`, `/court?all=1&q=${number}`])
      expect((await clerk.open(page)).text, page).toContain('暂定')
  })

  test('takes another fee only with a reason', async () => {
    const id = await submitted(await litigant())
    const clerk = await officer('clerk').open(`/court/cases/${id}/accept`)
    await clerk.send({ feeBasis: 'other', fee: '3000' })
    expect(clerk.status).toBe(422)
    await clerk.send({ feeBasis: 'other', fee: '3000', feeReason: '按减交比例收取。' })
    expect((await stateOf(id)).history.at(-1)!.told.fen).toBe(300_000)
  })

  test('returns with one list tied to fields, which the litigant corrects and the clerk sees as differences', async () => {
    const someone = await litigant()
    const id = await submitted(someone)
    const [entry] = (await stateOf(id)).answers.request!
    const clerk = await officer('clerk').open(`/court/cases/${id}/return`)
    const defects = {
      [`defects:request/${entry!.id}/facts`]: '请写明转移财产的证据',
      'defects:materials/application': '没有签名',
    }
    await clerk.send(defects)
    expect((await stateOf(id)).status).toBe('returned')

    await someone.visitor.open(`/applications/${id}`)
    expect(someone.visitor.text).toMatch(/请写明转移财产的证据 还没有改.*没有签名 还没有改/)
    await someone.visitor.follow('去补正')
    expect(someone.visitor.text).toContain('需要补正：请写明转移财产的证据')
    await someone.visitor.send({ facts: '有银行流水为证。' }, '保存并继续')
    const toPaper = hrefOf(await someone.visitor.open(`/applications/${id}`), '去补正')!
    expect(toPaper).toContain('/edit/materials?slot=application')
    await someone.visitor.open(toPaper)
    const signed = new File([pdf, '\n'], '保全申请书.pdf', { type: 'application/pdf' })
    await someone.visitor.send({ slot: 'application', files: signed }, '上传')
    expect(hrefOf(await someone.visitor.open(`/applications/${id}`), '去补正')).toBeUndefined()
    await someone.visitor.open(`/applications/${id}/preview`)
    expect(someone.visitor.text).toMatch(/请写明转移财产的证据 ✓ 这一页改过.*没有签名 ✓ 这一页改过/)
    await someone.visitor.send({}, '提交申请')
    await clerk.open(`/court/cases/${id}`)
    expect(clerk.text).toContain('有银行流水为证。')
    expect(clerk.text).toContain('补正前后的变化')
  })

  test.each([
    ['zh', '补正通知书', '出具补正通知书 · 短信告知申请人', '真实有效'],
    ['en', 'Notice to correct', 'the notice to correct is issued', 'Genuine and in force'],
  ] as const)(
    'returns by a notice that both sides can fetch, and anybody can check (%s)',
    async (lang, called, follows, genuine) => {
      const someone = await litigant()
      const id = await submitted(someone)
      const clerk = officer('clerk', '津0116', lang)
      await clerk.open(`/court/cases/${id}/return`)
      expect(clerk.text).toContain(follows)
      await clerk.send({ 'defects:materials/application': '没有签名', until: '2028-01-01' })
      await followed(id)
      const notice = (await documentsOf(connect(env), id)).find(({ kind }) => kind === 'correction')!
      expect(notice.number).toMatch(/^BZ-0116-\d{8}-\d{6}-1$/)
      expect(notice.facts.at(-1)!.value, 'the working day after, as the page says').toMatch(/^2028年1月3日（暂定/)
      await clerk.open(`/court/cases/${id}`)
      const { visitor } = someone
      await visitor.open(`/applications/${id}?lang=${lang}`)
      for (const page of [clerk, visitor]) {
        await page.follow(`${called} ${notice.number}`)
        expect(new TextDecoder().decode(page.bytes.slice(0, 5))).toBe('%PDF-')
      }
      await visitor.open(`/verify?${new URLSearchParams({ number: notice.number, code: notice.code, lang })}`)
      for (const part of [genuine, called, notice.sha256]) expect(visitor.text).toContain(part)
      expect(visitor.text).not.toContain('没有签名')
    },
  )

  test('accepts by one document: the payment notice says that it is accepted', async () => {
    const id = await accepted()
    await followed(id)
    expect((await documentsOf(connect(env), id)).map(({ kind }) => kind)).toEqual(['payment_notice'])
  })

  test('cannot return without saying what is wrong', async () => {
    const id = await submitted(await litigant())
    const clerk = await officer('clerk').open(`/court/cases/${id}/return`)
    await clerk.send({})
    expect(clerk.status).toBe(422)
    expect(clerk.text).toContain('请至少指出一处需要补正的内容')
    expect((await stateOf(id)).status).toBe('in_review')
  })

  test('cannot set a date that has passed', async () => {
    const id = await submitted(await litigant())
    const clerk = await officer('clerk').open(`/court/cases/${id}/return`)
    await clerk.send({ 'defects:other': '缺少签名', until: '2020-01-01' })
    expect(clerk.status).toBe(422)
  })

  test('does not do a judge’s work', async () => {
    const id = await accepted()
    await paid(id)
    expect((await officer('clerk').open(`/court/cases/${id}/grant`)).status).toBe(409)
  })
})

describe('the judge', () => {
  const ruled = async (event: string, answers: Record<string, string>) => {
    const someone = await litigant()
    const id = await accepted(someone)
    await paid(id)
    const judge = await officer('judge').open(`/court/cases/${id}/${event}`)
    const number = rulingNumber()
    await judge.send({ number, reasoning: '申请符合法律规定。', ...answers })
    return { id, someone, judge, number }
  }

  test.each([
    ['grant', 'granted', {}],
    ['grant_in_part', 'partly_granted', { amount: '800000', order: '冻结银行存款八十万元。' }],
    ['dismiss', 'dismissed', {}],
  ])('rules: %s, and the ruling is served as a document', async (event, status, answers) => {
    const { id, someone, number } = await ruled(event, answers as Record<string, string>)
    expect((await stateOf(id)).status).toBe(status)
    await followed(id)
    const issued = await documentsOf(connect(env), id)
    expect(issued.map(({ kind, number }) => [kind, number])).toContainEqual(['ruling', number])
    await someone.visitor.open(`/applications/${id}`)
    expect(someone.visitor.text).toMatch(/最迟在 \d+年\d+月\d+日 申请复议一次/)
    await someone.visitor.follow(number)
    expect(new TextDecoder().decode(someone.visitor.bytes.slice(0, 5))).toBe('%PDF-')
  })

  test('asks for a guarantee, which the litigant adds', async () => {
    const someone = await litigant()
    const id = await accepted(someone)
    await paid(id)
    const judge = await officer('judge').open(`/court/cases/${id}/require_guarantee`)
    await judge.send({ amount: '300000', reason: '为防止损失。' })
    expect((await stateOf(id)).status).toBe('guarantee_required')
    for (const page of ['', '/edit/guarantees']) {
      await someone.visitor.open(`/applications/${id}${page}`)
      expect(someone.visitor.text).toContain('应提供的担保数额（元）：¥300,000.00')
    }
    const { fetch, visitor } = someone
    const { version, answers } = await stateOf(id)
    const body = new URLSearchParams({ at: String(version), key: crypto.randomUUID() })
    const bare = await fetch(`/applications/${id}/submission`, { method: 'POST', body })
    expect([bare.status, (await stateOf(id)).status]).toEqual([422, 'guarantee_required'])
    await visitor.open(`/applications/${id}/preview`)
    await visitor.follow('法官责令补充担保以后，担保没有变化。')
    expect(visitor.url).toMatch(/edit\/guarantees$/)
    await visitor.open(`/applications/${id}/edit/guarantees/${answers.guarantees![0]!.id}?form=insurance`)
    await visitor.send({ value: '1300000' }, '保存并继续')
    await visitor.open(`/applications/${id}/preview`)
    await visitor.send({}, '提交补充的担保')
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
  })

  test('a paper of the guarantee is something added as well', async () => {
    const someone = await litigant()
    const id = await accepted(someone)
    await paid(id)
    await askGuarantee(id)
    const { answers } = await stateOf(id)
    const body = new FormData()
    body.set('slot', `guarantee:${answers.guarantees![0]!.id}`)
    body.append('files', new File([pdf], '保函.pdf', { type: 'application/pdf' }))
    await someone.fetch(`/applications/${id}/edit/materials`, { method: 'POST', body })
    await someone.visitor.open(`/applications/${id}/preview`)
    await someone.visitor.send({}, '提交补充的担保')
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
  })

  test('whoever had said that none was needed gives one, or two, which the court then sees', async () => {
    const someone = await litigant()
    const { visitor } = someone
    const id = await begin(someone)
    await fillIn(someone, id)
    await visitor.open(`/applications/${id}/edit/basics`)
    await save(visitor, { guaranteeSituation: 'not_needed', waiverGround: 'clear_facts_low_risk' })
    await visitor.send({}, '确认修改')
    expect((await stateOf(id)).answers.guarantees ?? []).toEqual([])
    await handInPapers(someone, id)
    await visitor.open(`/applications/${id}/preview`)
    await visitor.send({}, '提交申请')
    await move(id, 'accept', 'clerk', { feeBasis: 'as_worked_out' })
    await paid(id)
    await askGuarantee(id)
    await visitor.open(`/applications/${id}`)
    await visitor.follow('补充担保')
    for (const form of ['surety', 'cash_deposit']) {
      await visitor.open(`/applications/${id}/edit/guarantees/new?form=${form}&example=1`)
      await visitor.send({}, '保存并继续')
    }
    await handInPapers(someone, id)
    await visitor.open(`/applications/${id}/preview`)
    await visitor.send({}, '提交补充的担保')
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
    const judge = await officer('judge').open(`/court/cases/${id}`)
    for (const given of ['保证人 · ¥1,000,000.00', '保证金 · ¥1,000,000.00']) expect(judge.text).toContain(given)
  })

  test.each([
    ['require_guarantee', { amount: '300000.01', reason: '为防止损失。' }, '最多 300,000.00 元'],
    [
      'grant_in_part',
      { amount: '1000000.01', reasoning: '部分成立。', order: '冻结。' },
      '不得超过申请保全的 1,000,000.00 元',
    ],
  ])('cannot go beyond the law or the application: %s', async (event, answers, because) => {
    const id = await accepted(await litigant())
    await paid(id)
    const judge = await officer('judge').open(`/court/cases/${id}/${event}`)
    await judge.send(answers)
    expect([judge.status, judge.text.includes(because)]).toEqual([422, true])
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
  })

  test('reads, before asking for more guarantee, what was given and what the law allows', async () => {
    const id = await accepted(await litigant())
    await paid(id)
    const judge = await officer('judge').open(`/court/cases/${id}/require_guarantee`)
    expect(judge.text).toContain('申请人已提供担保 1,000,000.00 元。 依法最多可以责令提供 300,000.00 元。')
  })

  test('is not led to grant in part what was asked for in whole', async () => {
    const id = await accepted(await litigant())
    await paid(id)
    const judge = await officer('judge').open(`/court/cases/${id}/grant_in_part`)
    await judge.send({ number: '(2026)津0116民初9号之一', reasoning: '部分成立。' })
    expect(judge.status).toBe(422)
    expect(judge.html).not.toMatch(/壹佰万|1000000/)
  })

  test.each([
    ['case', '(2026)津0116民初124号之一'],
    ['year', '(2025)津0116民初123号之一'],
    ['court', '(2026)京0105民初123号之一'],
  ])('looks a second time at a number of another %s, and may rule under it', async (_, another) => {
    const { id, judge } = await ruled('dismiss', { number: another })
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
    expect(judge.status).toBe(200)
    expect(judge.text).toMatch(/裁定还没有作出.*这个案号不是本案的：本案案号是 \(2026\)津0116民初123号。请核对。/s)
    expect(judge.html).toContain('申请符合法律规定。')
    await judge.send({})
    expect((await stateOf(id)).status).toBe('dismissed')
    expect((await stateOf(id)).history.at(-1)!.told.number).toBe(another)
  })

  test('cannot give two rulings one number', async () => {
    const { id, number } = await ruled('grant', {})
    await followed(id)
    const other = await accepted()
    await paid(other)
    const judge = await officer('judge').open(`/court/cases/${other}/grant`)
    await judge.send({ number: number.replace('(', '（').replace(')', '）'), reasoning: '同号。' })
    expect(judge.status).toBe(422)
    expect(judge.text).toMatch(/裁定书案号：这个案号已用于另一份裁定书；本案下一个未用的是 \(2026\)津0116民初123号之/)
    expect(judge.html).toContain('同号。')
  })

  test('of two who take one number at once, the second is told at the field, and keeps what was typed', async () => {
    const [one, two] = [await accepted(), await accepted()]
    const judges = await Promise.all(
      [one, two].map(async (id) => {
        await paid(id)
        return officer('judge').open(`/court/cases/${id}/grant`)
      }),
    )
    const number = numberIn(judges[0]!)
    await Promise.all(judges.map((judge, n) => judge.send({ number, reasoning: `理由之${n}。` })))
    const refused = judges.filter(({ status }) => status === 422)
    expect(refused).toHaveLength(1)
    expect(refused[0]!.text).toContain('裁定书案号：这个案号已用于另一份裁定书；本案下一个未用的是')
    expect(refused[0]!.html).toMatch(/理由之[01]。/)
    for (const id of [one, two]) await followed(id)
    const rulings = await Promise.all([one, two].map((id) => documentsOf(connect(env), id)))
    expect(rulings.flat().filter((issued) => issued.kind === 'ruling' && issued.number === number)).toHaveLength(1)
  })

  test.each([
    ['zh', '裁定书案号：案号格式有误'],
    ['en', 'Number of the ruling: A ruling’s number looks like'],
  ] as const)('is told where a number cannot be that of a ruling (%s)', async (lang, wrong) => {
    const id = await accepted()
    await paid(id)
    const judge = await officer('judge', '津0116', lang).open(`/court/cases/${id}/grant`)
    await judge.send({ number: '2026年第12号', reasoning: '符合法律规定。' })
    expect([judge.status, judge.text]).toEqual([422, expect.stringContaining(wrong)])
    expect(numberIn(judge)).toBe('2026年第12号')
    expect((await stateOf(id)).status).toBe('awaiting_ruling')
  })

  test.each([
    ['zh', '裁定书案号：这个案号已用于另一份裁定书'],
    ['en', 'Number of the ruling: Another ruling bears this number'],
  ] as const)(
    'is offered the next number in the main case, whichever application took the last (%s)',
    async (lang, wrong) => {
      const [one, two] = [await accepted(), await accepted()]
      for (const id of [one, two]) await paid(id)
      const judge = officer('judge', '津0116', lang)
      const offered = async (id: string) => numberIn(await judge.open(`/court/cases/${id}/grant`))
      const first = await offered(one)
      expect(await offered(two)).toBe(first)
      await (await judge.open(`/court/cases/${one}/grant`)).send({ reasoning: '申请符合法律规定。' })
      await followed(one)
      const second = await offered(two)
      expect(second).toBe(numberAfter('(2026)津0116民初123号', [first]))
      await judge.send({ number: first, reasoning: '申请符合法律规定。' })
      expect(judge.status).toBe(422)
      expect(judge.text).toContain(wrong)
      expect(judge.text).toContain(second)
      expect(numberIn(judge)).toBe(first)
    },
  )
})

describe('after the ruling', () => {
  test('measures last as long as the law lets them, are renewed on request, and lifted', async () => {
    const someone = await litigant()
    const id = await accepted(someone)
    await paid(id)
    const judge = officer('judge')
    await judge.open(`/court/cases/${id}/grant`)
    await judge.send({
      number: rulingNumber(),
      reasoning: '符合法律规定。',
    })
    const enforcement = await officer('enforcement_officer').open(`/court/cases/${id}/enforce`)
    await enforcement.send({})
    await enforcement.open(`/court/cases/${id}/secure`)
    expect(enforcement.text).toContain('中国工商银行天津滨海支行')
    const most = expiryAfter(dayIn(Date.now()), 12)
    await enforcement.send({ expiresOn: addDays(most, 1) })
    expect([enforcement.status, enforcement.text]).toEqual([
      422,
      expect.stringContaining(`最晚为 ${dated(most, 'zh')}（`),
    ])
    await (await enforcement.open(`/court/cases/${id}/secure`)).send({})
    expect(dayIn((await stateOf(id)).dueAt!)).toBe(most)

    const { visitor } = someone
    expect((await visitor.open(`/applications/${id}`)).text).toContain(dated(addDays(most, -7), 'zh'))
    await visitor.follow('申请续行保全')
    await visitor.send({ reason: '' }, '申请续行保全')
    expect(visitor.status).toBe(422)
    await visitor.send({ reason: '本案尚未审结' }, '申请续行保全')
    expect(visitor.text).toContain('申请人申请续行保全')
    expect(dayIn((await stateOf(id)).dueAt!), 'asking does not stop the clock').toBe(most)

    await judge.open(`/court/cases/${id}`)
    expect(judge.text).toContain('本案尚未审结')
    await (await judge.open(`/court/cases/${id}/renew`)).send({ reason: '符合法律规定。' })
    const renewed = expiryAfter(addDays(most, 1), 12)
    expect((await stateOf(id)).status).toBe('in_force')
    expect(dayIn((await stateOf(id)).dueAt!)).toBe(renewed)

    await visitor.follow('申请解除保全')
    await visitor.send({ reason: '被申请人已履行' }, '申请解除保全')
    expect((await judge.open(`/court/cases/${id}`)).text).toMatch(/已申请解除保全，法院最迟在 \d+年\d+月\d+日 作出裁定/)
    await judge.open(`/court/cases/${id}/lift`)
    expect(judge.text, 'what was asked, and why').toMatch(/申请人申请解除保全.*被申请人已履行/)
    const lifting = rulingNumber()
    await judge.send({ number: lifting, reasoning: '申请人申请解除，符合法律规定。' })
    await followed(id)
    expect((await visitor.open(`/applications/${id}`)).text).toContain('已解除')
    expect((await documentsOf(connect(env), id)).map(({ number }) => number)).toContain(lifting)
  })
})
