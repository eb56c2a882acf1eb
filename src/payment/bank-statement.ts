import { connect, type Db } from '../db/connect.ts'
import {
  addLines,
  courtsOf,
  expectedRefunds,
  expectedTransfers,
  matchLine,
  unmatchedLines,
} from '../db/payment/bank.ts'
import type { BankLineRow } from '../db/payment/schema.ts'
import { maskName } from '../privacy/index.ts'
import { type BankLine, readLines } from '../providers/payment/transfer/lines.ts'
import { plain, referenceIn } from '../providers/payment/transfer/match.ts'
import { noticesIn } from '../rules/payment-numbers.ts'

/** `elsewhere`: how many lines are another court's and were left alone. */
export type Imported = { ok: true; lines: number; matched: number; elsewhere: number } | { ok: false; line: number }

type Finance = { court: string; by: string; at: number }

/**
 * Takes in the bank's statement: each line once, and what names a reference of this court is matched to it. What names
 * another court's is not even kept, so that it is matched when that court takes in its statement.
 */
export async function importStatement(env: Env, csv: string, { court, by, at: now }: Finance): Promise<Imported> {
  const read = readLines(csv)
  if (!read.ok) return read
  const db = connect(env)
  const [orders, refunds, named] = await Promise.all([
    expectedTransfers(db, court),
    expectedRefunds(db, court),
    namedIn(db, read.lines),
  ])
  const here = read.lines.filter((line) => !isElsewhere(named(line), court))
  const lines = here.map((line) => ({
    ...discreet(line),
    // What names several courts is for people to look at.
    ...(named(line).every((one) => one === court) ? ownerOf(line, orders, refunds) : nobodys),
  }))
  const inserts = addLines(db, lines, by, now)
  for (let at = 0; at < inserts.length; at += 50) await db.batch(inserts.slice(at, at + 50) as [(typeof inserts)[0]])
  const found = lines.filter(({ orderNumber }) => orderNumber)
  await wake(
    env,
    [...orders, ...refunds.map((refund) => ({ ...refund, number: refund.order }))],
    found.map(({ orderNumber }) => orderNumber),
  )
  return { ok: true, lines: lines.length, matched: found.length, elsewhere: read.lines.length - here.length }
}

const nobodys = { orderNumber: null, refund: '' }

type Remarked = Pick<BankLine, 'remark'>

/** The courts whose payment notices a line names. */
async function namedIn(db: Db, lines: readonly Remarked[]) {
  const noticesOf = ({ remark }: Remarked) => noticesIn(plain(remark))
  const courts = await courtsOf(db, lines.flatMap(noticesOf))
  return (line: Remarked) => noticesOf(line).flatMap((notice) => courts.get(notice) ?? [])
}

const isElsewhere = (named: readonly string[], court: string) => named.length > 0 && !named.includes(court)

/** Lines that belong to nobody yet and may be this court's. */
export async function linesToMatch(db: Db, court: string): Promise<BankLineRow[]> {
  const lines = await unmatchedLines(db)
  const named = await namedIn(db, lines)
  return lines.filter((line) => !isElsewhere(named(line), court))
}

type Expected = { number: string; amount: number; applicationId: string }

function ownerOf(line: BankLine, orders: Expected[], refunds: (Expected & { order: string })[]) {
  if (line.amount > 0)
    return {
      orderNumber: referenceIn(
        line.remark,
        orders.map(({ number }) => number),
      ),
      refund: '',
    }
  const named = referenceIn(
    line.remark,
    refunds.map(({ number }) => number),
  )
  const refund = refunds.find(({ number, amount }) => number === named && amount === -line.amount)
  return { orderNumber: refund?.order ?? null, refund: refund?.number ?? '' }
}

// Enough to find whose it is; the payer's name and whatever else stands in a remark is not kept.
const discreet = (line: BankLine): BankLine => ({
  ...line,
  other: maskName(line.other),
  remark: line.remark
    .replace(/\d{15,}/g, '…')
    .replace(/[^\w\s-]/g, '')
    .slice(0, 60),
})

async function wake(env: Env, expected: { number: string; applicationId: string }[], numbers: (string | null)[]) {
  for (const { number, applicationId } of expected.filter(({ number }) => numbers.includes(number)))
    await env.CASHIER.getByName(applicationId).look(number)
}

/** A person says whose a line is. False: no such order or refund at the court, or money in the other direction. */
export async function matchByHand(env: Env, line: Line, { number, court, by, at }: Finance & { number: string }) {
  const db = connect(env)
  const [orders, refunds] = await Promise.all([expectedTransfers(db, court), expectedRefunds(db, court)])
  const refund =
    line.amount < 0 ? refunds.find((one) => one.number === number && one.amount === -line.amount) : undefined
  const order = line.amount > 0 ? orders.find((one) => one.number === number) : undefined
  const found = order ?? (refund && { number: refund.order, applicationId: refund.applicationId })
  if (!found) return false
  await matchLine(db, line.serial, { order: found.number, refund: refund?.number ?? '', by, at })
  await env.CASHIER.getByName(found.applicationId).look(found.number)
  return true
}
type Line = { serial: string; amount: number }
