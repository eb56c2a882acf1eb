import type { Page } from 'playwright-core'
import { paths } from '../../../../src/paths.ts'
import { all } from '../../../html.ts'
import type { Visitor } from '../../../no-script-visitor.ts'
import { sendEmpty, type Take } from '../../../pictures/camera.ts'
import type { Cast } from '../../../pictures/people.ts'
import { handsIn, presses, pressesTo, setsTo } from './does.ts'
import { handIn } from './hand-in.ts'

const lawyer = { licenceNumber: '11201201810123456', firm: '天津海河律师事务所' }

/** The court's rooms where the pictures do not go. */
export async function office({ url, me, court }: Cast, take: Take): Promise<void> {
  await identity(await handIn(me.own, 'lawyer', lawyer, court.clerk), court.clerk, take)
  await masked(court.clerk, take)
  await money(url, court.finance_officer, take)
  const by = { own: court.administrator }
  await take({ name: 'kiosk’s name-mistakes', at: '/court/kiosks', by, does: sendEmpty })
  await take({ name: 'guide’s code', at: '/court/kiosks', by, does: presses('[action$="/court/kiosks/guide"]') })
  await take({ name: 'enrolment code', at: '/court/kiosks', by, does: presses('[action$="/code"]') })
  await take({ name: 'signed out', at: '/court/login', by: {}, does: comesAndGoes })
}

/** What somebody handed in for a court to check, and the clerk who looks at it. */
async function identity(at: string, own: Visitor, take: Take) {
  const by = { own }
  await take({ name: 'identity', at, by })
  await take({ name: 'identity in full-mistakes', at, by, does: presses('[action$="/reveal"]') })
  await own.open(at)
  await own.send({ reason: '核对证件' })
  await take({ name: 'identity in full', at, by })
  await take({ name: 'identity refused-mistakes', at, by, does: presses('[action$="/refuse"]') })
}

async function masked(own: Visitor, take: Take) {
  const at = await anyCase(own)
  await take({ name: 'case in full-mistakes', at, by: { own }, does: presses('[action$="/reveal"]') })
  await take({ name: 'case asked for anew', at: `${at}/reveal`, by: { own } })
}

export async function anyCase(own: Visitor): Promise<string> {
  await own.open('/court?all=1')
  return all(own.page, 'a').find(({ at }) => at.href?.startsWith('/court/cases/'))!.at.href!
}

/** Whatever order there is, and what the finance office is refused. */
async function money(url: string, own: Visitor, take: Take) {
  const ledger = await fetch(`${url}/sandbox/bank/ledger`, { headers: { accept: 'application/json' } })
  const { orders } = (await ledger.json()) as { orders: { number: string; state: string }[] }
  const at = `/court/finance/orders/${orders.find(({ state }) => state === 'SUCCESS')!.number}`
  const by = { own }
  await take({ name: 'order', at, by })
  await take({ name: 'refund-mistakes', at, by, does: presses('[action$="/refunds"]', { amount: '1', note: ' ' }) })
  await own.open(at)
  await own.send({ amount: '2500', cause: 'dismissed', note: '裁定驳回。' }, '提出退款')
  await own.open('/court/finance')
  await own.send({ statement: new File([statement], 'statement.csv', { type: 'text/csv' }) })
  await take({ name: 'finance with work', at: '/court/finance', by })
  await take({ name: 'own refund-mistakes', at: '/court/finance', by, does: setsTo('button[name=yes]', 'yes') })
  const line = paths.financeLine('S1')
  await take({ name: 'line', at: line, by })
  await take({ name: 'no such order-mistakes', at: line, by, does: presses('[action$="/match"]', { number: 'x' }) })
  await take({ name: 'set aside for nothing-mistakes', at: line, by, does: presses('[action$="/aside"]') })
  await own.open(line)
  await own.send({ why: 'not_ours', note: '活期存款结息。' })
  await take({ name: 'finance with what was set aside', at: '/court/finance', by })
  const gone = pressesTo(paths.financeStatement('gone'), { day })
  await take({ name: 'statement of a colleague-mistakes', at: '/court/finance', by, does: gone })
  await take({ name: 'no statement-mistakes', at: '/court/finance', by, does: handsIn('[action$="/lines"]') })
  await take({
    name: 'no bill of that day',
    at: '/court/finance',
    by,
    does: presses('[action$="/runs"]', { day: '2020-01-01' }),
  })
}

const day = '2026-11-26'
const statement = '流水号,交易时间,收入,对方户名,附言\nS1,2026-11-26 10:00:00,12.00,王小明,谢谢\n'

/** In through the court's own sign-in, and out again. */
const comesAndGoes = async (page: Page) => {
  await page.locator('main a[href*="/court/login/enter"]').click()
  await page.locator('main button[name=officer]').first().click()
  await page.locator('header button[form=leave]').click()
}
