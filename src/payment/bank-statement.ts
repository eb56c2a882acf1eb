import { connect, type Db } from '../db/connect.ts'
import { courtsOf, expectedRefunds, expectedTransfers, knownSerials, unmatchedLines } from '../db/payment/bank.ts'
import { addLines } from '../db/payment/matching.ts'
import type { BankLineRow } from '../db/payment/schema.ts'
import type { Officer } from '../kinds/officer.ts'
import { maskName } from '../privacy/index.ts'
import { type BankLine, type NotRead, readLines } from '../providers/payment/transfer/lines.ts'
import { plain, referenceIn } from '../providers/payment/transfer/match.ts'
import { noticesIn } from '../rules/payment-numbers.ts'

/** `elsewhere`: how many lines are another court's and were left alone. */
type Imported = { ok: true; lines: number; matched: number; elsewhere: number } | NotRead

type Finance = { officer: Officer; at: number }

/**
 * Takes in the bank's statement: each line once, and what names a reference of this court is matched to it, which counts
 * once a second person agrees. What names another court's is not even kept, so that it is matched when that court takes
 * in its statement.
 */
export async function importStatement(env: Env, csv: string, { officer, at }: Finance): Promise<Imported> {
  const read = readLines(csv)
  if (!read.ok) return read
  const db = connect(env)
  const { court } = officer
  const [orders, refunds, named, known] = await Promise.all([
    expectedTransfers(db, court),
    expectedRefunds(db, court),
    namedIn(db, read.lines),
    knownSerials(
      db,
      read.lines.map(({ serial }) => serial),
    ),
  ])
  const here = read.lines.filter((line) => !isElsewhere(named(line), court))
  const lines = here
    .filter(({ serial }) => !known.has(serial))
    .map((line) => ({
      ...discreet(line),
      // What names several courts is for people to look at.
      ...(named(line).every((one) => one === court) ? ownerOf(line, orders, refunds) : nobodys),
    }))
  const match = { officer, proposal: crypto.randomUUID(), at }
  for (let from = 0; from < lines.length; from += 50) await db.batch(addLines(db, lines.slice(from, from + 50), match))
  const matched = lines.filter(({ orderNumber }) => orderNumber).length
  return { ok: true, lines: lines.length, matched, elsewhere: read.lines.length - here.length }
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
  const lines = await unmatchedLines(db, court)
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
