import { describe, expect, test } from 'vitest'
import { type Matched, transfer } from '../../../src/providers/payment/transfer/index.ts'
import { readLines, textOf } from '../../../src/providers/payment/transfer/lines.ts'
import { referenceIn } from '../../../src/providers/payment/transfer/match.ts'

const account = { holder: '天津市滨海新区人民法院', bank: '示例银行', number: '6200000000000000000' }
const order = { number: 'JF202611247K3M9Q2XP1', amount: 500000, expiresAt: 0 }
const line = (amount: number, refund = ''): Matched => ({
  order: order.number,
  refund,
  amount,
  serial: `s${amount}`,
  at: 1,
})
const bank = (lines: Matched[], closed = false) =>
  transfer({ account, matchedTo: async () => lines, matchedOn: async () => lines, closed: async () => closed })

describe('a transfer', () => {
  test('is made with the number of the order as its reference', async () => {
    const asked = { ...order, way: 'transfer', subject: '', notifyUrl: '', returnUrl: '' } as const
    expect(await bank([]).create(asked)).toEqual({
      ok: true,
      pay: { as: 'transfer', account, reference: order.number },
    })
  })
  test.each<[string, Matched[], boolean, object]>([
    ['nothing came', [], false, { state: 'open' }],
    ['part of it came', [line(100)], false, { state: 'open' }],
    [
      'it came in two parts',
      [line(100), line(499900)],
      false,
      { state: 'paid', amount: 500000, transaction: 's499900' },
    ],
    ['too much came', [line(500100)], false, { state: 'paid', amount: 500100 }],
    ['nothing came and it is closed', [], true, { state: 'closed' }],
    ['part of it came and it is closed', [line(100)], true, { state: 'paid', amount: 100 }],
    ['it came after it was closed', [line(500000)], true, { state: 'paid', amount: 500000 }],
  ])('%s', async (_, lines, closed, expected) => {
    expect(await bank(lines, closed).query(order)).toMatchObject(expected)
  })
  test('given back is done when the statement shows it', async () => {
    const asked = { number: 'R1', order, amount: 100, reason: '', notifyUrl: '' }
    expect(await bank([line(500000)]).refund(asked)).toEqual({ state: 'processing' })
    expect(await bank([line(500000), line(100, 'R1')]).queryRefund(asked)).toMatchObject({
      state: 'succeeded',
      amount: 100,
    })
  })
})

describe('the statement of the bank', () => {
  test('is read by its headings, in fen, money out below zero', () => {
    const csv =
      '\uFEFF流水号,交易时间,贷方发生额,借方发生额,对方户名,摘要\r\n1,2026-11-24 08:00:00,"5000.00",,"张三, 李四",JF20261124 7k3m9q2xp1\r\n2,2026-11-24 09:00:00,,12.05,张三,退款\r\n'
    expect(readLines(csv)).toEqual({
      ok: true,
      lines: [
        {
          serial: '1',
          at: Date.parse('2026-11-24T00:00:00Z'),
          amount: 500000,
          remark: 'JF20261124 7k3m9q2xp1',
          other: '张三, 李四',
        },
        { serial: '2', at: Date.parse('2026-11-24T01:00:00Z'), amount: -1205, remark: '退款', other: '张三' },
      ],
    })
  })
  test.each([
    ['a heading without an amount', '流水号,交易时间\n1,2026-11-24 08:00:00', 1, 'headings'],
    [
      'an amount that is none',
      '流水号,交易时间,收入\n1,2026-11-24 08:00:00,5.00\n2,2026-11-24 08:00:00,1e3',
      3,
      'amount',
    ],
    ['a time that is none', '流水号,交易时间,收入\n1,yesterday,5.00', 2, 'time'],
    ['a day that is none', '流水号,交易时间,收入\n1,20261399,5.00', 2, 'time'],
    ['no number', '流水号,交易时间,收入\n,2026-11-24 08:00:00,5.00', 2, 'serial'],
  ])('%s: the line is named, and why', (_, csv, line, why) => expect(readLines(csv)).toEqual({ ok: false, line, why }))

  test.each(['2026-11-24 08:30:00', '2026/11/24 8:30', '20261124 083000', '20261124083000', '2026-11-24T08:30'])(
    'has times as banks write them: %s',
    (written) =>
      expect(readLines(`流水号,交易时间,收入\n1,${written},5.00`)).toMatchObject({
        lines: [{ at: Date.parse('2026-11-24T00:30:00Z') }],
      }),
  )

  test('is read in GB 18030, which programs in China write by default, as in UTF-8', () => {
    const gb = Uint8Array.from([0xc1, 0xf7, 0xcb, 0xae, 0xba, 0xc5])
    expect(textOf(gb.buffer)).toBe('流水号')
    expect(textOf(new TextEncoder().encode('\uFEFF流水号').buffer as ArrayBuffer)).toBe('流水号')
  })
})

describe('the reference in a remark', () => {
  const known = ['JF202611247K3M9Q2XP1', 'JF20261124AAAAAAAAP1']
  test.each([
    ['as it is', 'JF202611247K3M9Q2XP1'],
    ['with spaces, dashes and words', '保全费 jf20261124-7k3m-9q2x-p1 谢谢'],
    ['with O for 0 and l for 1', 'JF2O26ll247K3M9Q2XPl'],
  ])('is found %s', (_, remark) => expect(referenceIn(remark, known)).toBe(known[0]))
  test('the twelfth try is not taken for the first', () => {
    expect(referenceIn('JF1P12', ['JF1P1', 'JF1P12'])).toBe('JF1P12')
    expect(referenceIn('JF1P1', ['JF1P1', 'JF1P12'])).toBe('JF1P1')
  })
  test('two of them, or none, are for a clerk', () => {
    expect(referenceIn(known.join(' '), known)).toBeNull()
    expect(referenceIn('保全费', known)).toBeNull()
  })
})
