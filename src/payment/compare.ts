import type { Difference, Movement } from '../db/payment/movements.ts'
import type { Fen } from '../rules/money.ts'

/** Our orders, the provider's statement and the ledger, side by side: every movement on which they do not agree. */
export function compare(
  ours: readonly Movement[],
  theirs: readonly Movement[],
  ledger: readonly Movement[],
): Difference[] {
  const books = [sums(ours), sums(theirs), sums(ledger)] as const
  const keys = new Set(books.flatMap((book) => [...book.keys()]))
  return [...keys].map((key) => asDifference(key, books)).filter(disagree)
}

type Book = Map<string, Fen>
const separator = ' '

function sums(movements: readonly Movement[]): Book {
  const book: Book = new Map()
  for (const { kind, number, amount } of movements) {
    const key = kind + separator + number
    book.set(key, (book.get(key) ?? 0) + amount)
  }
  return book
}

function asDifference(key: string, [ours, theirs, ledger]: readonly [Book, Book, Book]): Difference {
  const at = key.indexOf(separator)
  return {
    kind: key.slice(0, at) as Movement['kind'],
    number: key.slice(at + separator.length),
    ours: ours.get(key) ?? null,
    theirs: theirs.get(key) ?? null,
    ledger: ledger.get(key) ?? null,
  }
}

const disagree = ({ ours, theirs, ledger }: Difference) => ours !== theirs || theirs !== ledger
