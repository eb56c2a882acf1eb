import { describe, expect, test } from 'vitest'
import type { Movement } from '../../src/db/payment/movements.ts'
import { compare } from '../../src/payment/compare.ts'

const day = Array.from(
  { length: 100_000 },
  (_, at): Movement => ({
    kind: at % 10 ? 'payment' : 'refund',
    number: `JF20261124${at}P1`,
    amount: 3000 + at,
  }),
)

describe('a day of a hundred thousand movements', () => {
  test('that agree shows no difference', () => expect(compare(day, day, day)).toEqual([]))

  test('with five hundred planted ones shows those, and no other', () => {
    const [ours, theirs, ledger] = [[...day], [...day], [...day]]
    const planted = new Set<string>()
    for (let n = 0; n < 500; n++) {
      const at = n * 197
      const book = [ours, theirs, ledger][n % 3]!
      planted.add(day[at]!.number)
      if (n % 2) book[at] = { ...book[at]!, amount: book[at]!.amount + 1 }
      else book[at] = { ...book[at]!, number: `GONE${n}` }
      if (!(n % 2)) planted.add(`GONE${n}`)
    }
    const found = compare(ours, theirs, ledger)
    expect(new Set(found.map(({ number }) => number))).toEqual(planted)
    expect(found).toHaveLength(planted.size)
  })
})

test('the same number as a payment and as a refund are two movements', () => {
  const both: Movement[] = [
    { kind: 'payment', number: 'A', amount: 1 },
    { kind: 'refund', number: 'A', amount: 1 },
  ]
  expect(compare(both, both, [both[0]!])).toEqual([{ kind: 'refund', number: 'A', ours: 1, theirs: 1, ledger: null }])
})

test('a movement booked in two parts is their sum', () => {
  const parts: Movement[] = [
    { kind: 'payment', number: 'A', amount: 1 },
    { kind: 'payment', number: 'A', amount: 2 },
  ]
  expect(
    compare([{ kind: 'payment', number: 'A', amount: 3 }], [{ kind: 'payment', number: 'A', amount: 3 }], parts),
  ).toEqual([])
})
