import { describe, expect, test } from 'vitest'
import { type Aim, next, orderAgain, refundAgain } from '../../src/payment/decide.ts'
import { payableStatuses } from '../../src/payment/payable.ts'
import type { OrderSeen } from '../../src/providers/payment/port.ts'
import { noticeNumber, orderNumber } from '../../src/rules/payment-numbers.ts'

const money = { amount: 100, transaction: 't', at: 0 }
const all: OrderSeen[] = [
  { state: 'missing' },
  { state: 'open' },
  { state: 'closed' },
  { state: 'unknown', detail: '' },
  { state: 'paid', ...money },
  { state: 'refunded', ...money },
]
const aims: Aim[] = ['pay', 'end', 'refused']

describe('what is done about an order', () => {
  test('from silence nothing is decided, whatever the aim is', () => {
    for (const aim of aims) expect(next(aim, { state: 'unknown', detail: '' }, 100)).toBe('wait')
  })
  test('money that came is never passed over', () => {
    for (const aim of aims) expect(next(aim, { state: 'paid', ...money }, 100)).toBe('settle')
  })
  test('another amount is held; by transfer more than asked is taken and the rest given back', () => {
    for (const aim of aims) {
      expect(next(aim, { state: 'paid', ...money }, 99)).toBe('hold')
      expect(next(aim, { state: 'paid', ...money }, 101, true)).toBe('hold')
      expect(next(aim, { state: 'paid', ...money }, 99, true)).toBe('settle')
    }
  })
  test('our row closes only on the provider’s word, or where it refused to make the order and knows of none', () => {
    const closing = aims.flatMap((aim) =>
      all.filter((seen) => next(aim, seen, 100) === 'closed').map(({ state }) => [aim, state]),
    )
    expect(closing).toEqual([
      ['pay', 'closed'],
      ['end', 'closed'],
      ['refused', 'missing'],
      ['refused', 'closed'],
    ])
  })
  test('what somebody gave back by hand is for a person to see', () => {
    for (const aim of aims) expect(next(aim, { state: 'refunded', ...money }, 100)).toBe('hold')
  })
})

test('it is asked again soon at first, then every minute; a refund at most an hour later', () => {
  expect([0, 3, 7, 100].map((checks) => orderAgain(checks, false))).toEqual([2000, 8000, 60_000, 60_000])
  expect(orderAgain(0, true)).toBe(3_600_000)
  expect([0, 1, 20].map(refundAgain)).toEqual([2000, 4000, 3_600_000])
})

test('numbers can be read out, tell what they are for, and fit every provider', () => {
  const number = noticeNumber(
    'fee',
    Date.parse('2026-11-23T16:00:00Z'),
    new Uint8Array([0, 9, 10, 31, 32, 63, 255, 20]),
  )
  expect(number).toBe('JF-20261124-09AZ0ZZM')
  expect(orderNumber(number, 12)).toBe('JF2026112409AZ0ZZMP12')
  expect(noticeNumber('premium', 0)).toMatch(/^BF-19700101-[0-9A-HJKMNP-TV-Z]{8}$/)
})

test('the lifecycles wait for money in one status each', () =>
  expect(payableStatuses).toEqual(['awaiting_fee', 'awaiting_premium']))
