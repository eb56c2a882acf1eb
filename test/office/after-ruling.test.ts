import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { addDays, dayIn } from '../../src/rules/calendar.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { dated } from '../../src/words/lang.ts'
import { all, text } from '../html.ts'
import { stateOf, submitted } from '../journey.ts'
import { type Litigant, litigant } from '../litigant.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { bank, cashierOf, ordered } from '../payment/payer.ts'
import { rulingNumber } from '../ruling-number.ts'
import { officer } from './court.ts'

beforeAll(() => seed(env))

const inDays = (days: number) => addDays(dayIn(Date.now()), days)

async function takes(by: Visitor, id: string, event: string, told = {}): Promise<Visitor> {
  return (await by.open(`/court/cases/${id}/${event}`)).send(told)
}

/** Granted in part: 400,000 of the million that was asked for. */
async function partlyGranted(someone: Litigant): Promise<string> {
  const id = await submitted(someone)
  await takes(officer('clerk'), id, 'accept')
  const { number, prepay } = await ordered(id)
  await bank().pay(prepay, 'never')
  await cashierOf(id).look(number)
  const order = '冻结被申请人名下银行存款人民币四十万元。'
  await takes(officer('judge'), id, 'grant_in_part', {
    number: rulingNumber(),
    reasoning: '部分有据。',
    amount: '400000',
    order,
  })
  expect((await stateOf(id)).status).toBe('partly_granted')
  return id
}

async function inForce(someone: Litigant, told = {}): Promise<string> {
  const id = await partlyGranted(someone)
  const enforcement = officer('enforcement_officer')
  await takes(enforcement, id, 'enforce')
  await takes(enforcement, id, 'secure', { expiresOn: inDays(100), ...told })
  expect((await stateOf(id)).status).toBe('in_force')
  return id
}

async function asks({ visitor }: Litigant, id: string, event: string, reason: string): Promise<void> {
  await (await visitor.open(`/applications/${id}/events/${event}`)).send({ reason })
}

test('who enforces a ruling reads on the page what it orders, and not only what was asked for', async () => {
  const someone = await litigant()
  const id = await partlyGranted(someone)
  const enforcement = officer('enforcement_officer')
  for (const page of ['', '/enforce']) {
    const { text } = await enforcement.open(`/court/cases/${id}${page}`)
    expect(text, page).toMatch(
      /号之\d+裁定主文 冻结被申请人名下银行存款人民币四十万元。 准予保全的数额（元）：¥400,000\.00/,
    )
  }
  await takes(enforcement, id, 'enforce')
  expect((await enforcement.open(`/court/cases/${id}/secure`)).text).toContain('人民币四十万元。')
})

test('of what is granted in part the applicant reads at once how much', async () => {
  const someone = await litigant()
  const { page } = await someone.visitor.open(`/applications/${await partlyGranted(someone)}`)
  const [standing] = all(page, 'div').filter(({ at }) => at.class?.startsWith('box'))
  expect(text(standing!)).toContain('准予保全的数额（元）：¥400,000.00')
})

test('what was taken, and what is short of it, is told to the applicant', async () => {
  const someone = await litigant()
  const id = await inForce(someone, { result: '冻结存款 300,000.00 元，尚差 100,000.00 元。' })
  expect((await someone.visitor.open(`/applications/${id}`)).text).toContain(
    '已采取的措施：冻结存款 300,000.00 元，尚差 100,000.00 元。',
  )
})

test('renewal makes measures last longer, never shorter, and every mistake is told at once', async () => {
  const id = await inForce(await litigant())
  const judge = officer('judge')
  for (const day of [inDays(50), inDays(100)]) {
    await takes(judge, id, 'renew', { expiresOn: day, reason: '' })
    expect(judge.status, day).toBe(422)
    expect(judge.text).toContain(`续行后的到期日应当晚于现有的到期日 ${dated(inDays(100), 'zh')}。`)
    expect(judge.text).toContain('理由：请填写。')
  }
  await judge.send({ expiresOn: inDays(101), reason: '本案尚未审结。' })
  expect(dayIn((await stateOf(id)).dueAt!)).toBe(inDays(101))
})

test('an applicant who asks for renewal reads by when, and once it is asked for that it waits', async () => {
  const someone = await litigant()
  const id = await inForce(someone)
  const at = `/applications/${id}/events/ask_renewal`
  const { visitor } = someone
  expect((await visitor.open(at)).text).toContain(`最迟在 ${dated(inDays(93), 'zh')}`)
  expect(visitor.text, 'it is their own reason').not.toContain('当事人会看到全文')
  await asks(someone, id, 'ask_renewal', '本案尚未审结。')
  expect((await visitor.open(at)).text).toMatch(/已申请续行保全，等法院决定.*申请人申请续行保全.*本案尚未审结。/)
})

test('a judge reads all that was asked for and waits for the answer, not only the last of it', async () => {
  const someone = await litigant()
  const id = await inForce(someone)
  await asks(someone, id, 'ask_renewal', '开庭定在明年三月。')
  await asks(someone, id, 'ask_renewal', '补充：对方已提起上诉。')
  const judge = officer('judge')
  expect((await judge.open(`/court/cases/${id}/renew`)).text).toMatch(/补充：对方已提起上诉。.*开庭定在明年三月。/)
  await takes(judge, id, 'refuse_renewal', { reason: '不符合条件。' })
  await asks(someone, id, 'ask_renewal', '情况有变。')
  const { text } = await judge.open(`/court/cases/${id}/renew`)
  expect(text).toContain('情况有变。')
  expect(text).not.toContain('开庭定在明年三月。')
})

test('the yes and the no to one request stand beside each other', async () => {
  const someone = await litigant()
  const id = await inForce(someone)
  await asks(someone, id, 'ask_renewal', '本案尚未审结。')
  await asks(someone, id, 'ask_lifting', '已和解。')
  expect((await officer('judge').open(`/court/cases/${id}`)).text).toContain('续行保全 不予续行 解除保全 不予解除')
})

test('each ruling in the list of documents says what it rules', async () => {
  const someone = await litigant()
  const id = await inForce(someone)
  await asks(someone, id, 'ask_lifting', '已和解。')
  await takes(officer('judge'), id, 'lift', { number: rulingNumber(), reasoning: '双方已和解。' })
  const served = async () => (await someone.visitor.open(`/applications/${id}`)).text
  await expect.poll(served).toMatch(/裁定书 \S+号之\d+ 解除保全 .*裁定书 \S+号之\d+ 部分准予 /)
})
