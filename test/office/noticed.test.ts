import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { numberIndex } from '../../src/accounts/identity/details.ts'
import { askForIdentity } from '../../src/db/accounts/identities.ts'
import { connect, newId } from '../../src/db/connect.ts'
import { paths } from '../../src/paths.ts'
import { ringOf } from '../../src/privacy/index.ts'
import { dayIn } from '../../src/rules/calendar.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { type Other, pdf, submitted } from '../journey.ts'
import { type Litigant, litigant } from '../litigant.ts'
import { paid } from '../payment/payer.ts'
import { rulingNumber } from '../ruling-number.ts'
import { officer } from './court.ts'

beforeAll(() => seed(env))

const page = async (id: string) => (await officer('clerk').open(paths.courtCase(id))).text

test.each([
  ['1000000.01', /财产线索合计 ¥1,000,000\.01，超过保全数额 ¥1,000,000\.00：不得明显超标的额/],
  ['1000000', null],
])('clues that come to more than is asked for strike the clerk’s eye (%s)', async (value, noticed) => {
  const text = await page(await submitted(await litigant(), { clues: { value } }))
  if (noticed) expect(text).toMatch(noticed)
  else expect(text).not.toContain('超过保全数额')
})

test('where less was granted, they are held against that', async () => {
  const id = await submitted(await litigant())
  await (await officer('clerk').open(paths.courtEvent(id, 'accept'))).send({})
  await paid(id)
  expect(await page(id)).not.toContain('超过保全数额')
  const judge = await officer('judge').open(paths.courtEvent(id, 'grant_in_part'))
  await judge.send({ number: rulingNumber(), reasoning: '部分有据。', amount: '400000', order: '冻结四十万元。' })
  expect(await page(id)).toContain('财产线索合计 ¥600,000.00，超过保全数额 ¥400,000.00')
})

const agents = { kind: 'lawyer', name: '李律', licenceNumber: '11201201810123456' }
const asLawyer: Other = { basics: { submitterIdentity: 'lawyer' }, agents }

async function checked(accountId: string, licenceNumber: string) {
  const index = await numberIndex(ringOf(env), { name: '李律', licenceNumber, firm: '天津海河律师事务所' })
  const found = { kind: 'lawyer', state: 'verified', method: 'documents', detailsSealed: '' } as const
  await askForIdentity(connect(env), { id: newId(), accountId, ...found, numberIndex: index, askedAt: 1 }, [])
}

/** A lawyer whose licence was checked, with the power of the applicant of the examples. */
async function lawyer(): Promise<Litigant> {
  const someone = await litigant()
  await checked(someone.account, '11201201810654321')
  await someone.visitor.open('/account/powers')
  const today = dayIn(Date.now())
  const paper = new File([pdf], '授权委托书.pdf', { type: 'application/pdf' })
  const power = {
    principal: '王小明',
    number: '120116190001010010',
    scope: ['file'],
    startsOn: today,
    endsOn: today,
    paper,
  }
  await someone.visitor.send(power, '登记授权委托书')
  return someone
}

test('a lawyer’s licence number that is not the one the court has checked strikes the eye, with nobody’s number told', async () => {
  const someone = await lawyer()
  const id = await submitted(someone, asLawyer)
  const text = await page(id)
  expect(text).toContain('代理人 李律 填写的执业证号与核对过的不一致')
  expect(text).not.toContain('11201201810654321')
  await checked(someone.account, '11201201810123456')
  expect(await page(id)).not.toContain('与核对过的不一致')
})

test('who files as a party, and happens to be a lawyer, is not held against their agent’s number', async () => {
  const someone = await lawyer()
  expect(await page(await submitted(someone, { agents }))).not.toContain('与核对过的不一致')
})
