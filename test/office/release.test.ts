import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { connect } from '../../src/db/connect.ts'
import { issuedIn } from '../../src/db/documents.ts'
import { paths } from '../../src/paths.ts'
import { addDays, dayIn } from '../../src/rules/calendar.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { dated } from '../../src/words/lang.ts'
import { followed } from '../at-the-desk.ts'
import { stateOf, submitted } from '../journey.ts'
import { type Litigant, litigant } from '../litigant.ts'
import { paid } from '../payment/payer.ts'
import { rulingNumber } from '../ruling-number.ts'
import { fetchWorker } from '../worker-here.ts'
import { officer } from './court.ts'

beforeAll(() => seed(env))

const today = dayIn(Date.now())
const takes = async (post: 'clerk' | 'judge' | 'enforcement_officer', id: string, event: string, told = {}) =>
  (await officer(post).open(paths.courtEvent(id, event))).send(told)

/** Measures that the judge has lifted. */
async function lifted(someone: Litigant): Promise<string> {
  const id = await submitted(someone)
  await takes('clerk', id, 'accept')
  await paid(id)
  await takes('judge', id, 'grant', { number: rulingNumber(), reasoning: '符合规定。' })
  await takes('enforcement_officer', id, 'enforce')
  await takes('enforcement_officer', id, 'secure', {
    expiresOn: addDays(today, 100),
    result: '冻结工行滨海支行存款 400,000.00 元。',
  })
  await takes('judge', id, 'lift', { number: rulingNumber(), reasoning: '双方已和解。', order: '解除对存款的冻结。' })
  expect((await stateOf(id)).status).toBe('lifted')
  return id
}

const queue = async (post: 'judge' | 'enforcement_officer') => (await officer(post).open(paths.court)).text
const told = '已向工行滨海支行送达协助执行通知书，解除冻结。'

test('what a judge has lifted waits for the enforcement officer until they note what was released', async () => {
  const id = await lifted(await litigant())
  const { number } = await stateOf(id)
  expect(await queue('judge')).not.toContain(number)
  expect(await queue('enforcement_officer')).toMatch(new RegExp(`${number} .*?已解除 待办理解除 .*?立即`))
  const enforcement = officer('enforcement_officer')
  await enforcement.open(paths.courtEvent(id, 'release'))
  expect(enforcement.text).toMatch(/裁定主文 解除对存款的冻结。.*已采取的措施：冻结工行滨海支行存款 400,000\.00 元。/)
  await enforcement.send({ releasedOn: addDays(today, -1), result: '' })
  expect([enforcement.status, enforcement.text]).toEqual([422, expect.stringContaining('不能早于裁定解除之日')])
  await enforcement.send({ releasedOn: addDays(today, 1), result: told })
  expect(enforcement.text).toContain('这一天还没有到')
  await enforcement.send({ releasedOn: today, result: told })
  expect(enforcement.text).toContain('已办理：执行部门已办理解除。')
  expect(await queue('enforcement_officer')).not.toContain(number)
  expect((await enforcement.open(paths.courtEvent(id, 'release'))).status, 'nothing is released twice').toBe(409)
})

test('the applicant reads that the lifting is still to be carried out, and then where and when it was', async () => {
  const someone = await litigant()
  const id = await lifted(someone)
  const page = async () => (await someone.visitor.open(paths.application(id))).text
  expect(await page()).toMatch(/等法院处理.*执行部门通知银行、登记机构等解除查封、扣押、冻结，办完后登记在这里/)
  await takes('enforcement_officer', id, 'release', { result: told })
  expect(await page()).not.toContain('等法院处理')
  expect(await page()).toContain(`办理解除的日期：${dated(today, 'zh')} 解除情况：${told}`)
})

test('whoever holds a ruling of a case that was lifted reads at its check whether it was carried out', async () => {
  const id = await lifted(await litigant())
  await followed(id)
  const [ruling] = (await issuedIn(connect(env), id)).filter(({ kind }) => kind === 'ruling')
  const check = `https://test.invalid/verify?${new URLSearchParams({ number: ruling!.number, code: ruling!.code })}`
  const checked = async () => (await fetchWorker(new Request(check))).text()
  expect(await checked()).toContain('法院已裁定解除，执行部门正在办理解除手续')
  await takes('enforcement_officer', id, 'release', { result: told })
  expect(await checked()).toContain(`法院已裁定解除，${dated(today, 'zh')} 办完解除手续`)
  expect(await checked()).not.toContain(told)
})
