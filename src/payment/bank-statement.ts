import { connect, type Db } from '../db/connect.ts'
import { propose } from '../db/office/two-people.ts'
import {
  addLines,
  courtsOf,
  expectedRefunds,
  expectedTransfers,
  knownSerials,
  unmatchedLines,
} from '../db/payment/bank.ts'
import type { BankLineRow } from '../db/payment/schema.ts'
import type { Officer } from '../kinds/officer.ts'
import { maskName } from '../privacy/index.ts'
import { type BankLine, type NotRead, readLines } from '../providers/payment/transfer/lines.ts'
import { plain, referenceIn } from '../providers/payment/transfer/match.ts'
import { noticesIn } from '../rules/payment-numbers.ts'

/** `elsewhere`: how many lines are another court's and were left alone. */
export type Imported = { ok: true; lines: number; matched: number; elsewhere: number } | NotRead

type Finance = { officer: Officer; at: number }

/** The step of two people that settles transfers. */
export const settling = 'settle transfers'

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
  const matched = lines.filter(({ orderNumber }) => orderNumber)
  const proposal = matched.length ? await proposed(db, officer, matched, at) : null
  const inserts = addLines(db, lines, { proposal, by: officer.id, at })
  for (let at = 0; at < inserts.length; at += 50) await db.batch(inserts.slice(at, at + 50) as [(typeof inserts)[0]])
  return { ok: true, lines: lines.length, matched: matched.length, elsewhere: read.lines.length - here.length }
}

type Matched = Pick<BankLineRow, 'serial' | 'amount' | 'orderNumber' | 'refund'>

/** A second person is to say that these lines are what the bank shows. */
export async function proposed(db: Db, officer: Officer, matched: Matched[], at: number): Promise<string | null> {
  const lines = matched.map(({ serial, amount, orderNumber, refund }) => ({ serial, amount, orderNumber, refund }))
  const done = await propose(db, officer, { subject: crypto.randomUUID(), step: settling, told: { lines } }, at)
  return done.ok ? done.id : null
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
