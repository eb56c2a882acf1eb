import { connect } from '../db/connect.ts'
import { addLines, expectedRefunds, expectedTransfers, matchLine } from '../db/payment/bank.ts'
import { maskName } from '../privacy/index.ts'
import { type BankLine, readLines } from '../providers/payment/transfer/lines.ts'
import { referenceIn } from '../providers/payment/transfer/match.ts'

export type Imported = { ok: true; lines: number; matched: number } | { ok: false; line: number }

/** Takes in the bank's statement: each line once, and what names its reference is matched to it. */
export async function importStatement(env: Env, csv: string, by: string, now: number): Promise<Imported> {
  const read = readLines(csv)
  if (!read.ok) return read
  const db = connect(env)
  const [orders, refunds] = await Promise.all([expectedTransfers(db), expectedRefunds(db)])
  const lines = read.lines.map((line) => ({ ...discreet(line), ...ownerOf(line, orders, refunds) }))
  const inserts = addLines(db, lines, by, now)
  for (let at = 0; at < inserts.length; at += 50) await db.batch(inserts.slice(at, at + 50) as [(typeof inserts)[0]])
  const found = lines.filter(({ orderNumber }) => orderNumber)
  await wake(
    env,
    [...orders, ...refunds.map((refund) => ({ ...refund, number: refund.order }))],
    found.map(({ orderNumber }) => orderNumber),
  )
  return { ok: true, lines: lines.length, matched: found.length }
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

/** A person says whose a line is. False: no such order or refund, or money in the other direction. */
export async function matchByHand(
  env: Env,
  line: Line,
  { number, by, at }: { number: string; by: string; at: number },
) {
  const db = connect(env)
  const [orders, refunds] = await Promise.all([expectedTransfers(db), expectedRefunds(db)])
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
