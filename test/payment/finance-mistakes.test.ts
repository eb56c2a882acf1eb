import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { seed } from '../../src/sandbox/seed/index.ts'
import type { Lang } from '../../src/words/lang.ts'
import { all, idIn, text } from '../html.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { officer } from '../office/court.ts'
import { awaitingFee, paid } from './payer.ts'

beforeAll(() => seed(env))

const finance = (lang: Lang = 'zh') => officer('finance_officer', '津0116', lang).open('/court/finance')

/** What the page says above everything, and beside the field that it leads to, with what stands in it. */
function wrong({ page }: Visitor) {
  const above = all(page, 'div').find(({ at }) => at.role === 'alert')
  const id = all(above!, 'a')[0]!.at.href!.slice(1)
  const field = idIn(page, id)
  const beside = idIn(page, field.at['aria-describedby']?.split(' ').at(-1) ?? '-')
  return { above: text(above!), beside: text(beside), tag: field.tag, typed: field.at.value ?? '' }
}

const csv = (lines: string) => new File([`流水号,交易时间,收入,支出,附言\n${lines}`], 'a.csv', { type: 'text/csv' })

test.each([
  ['no file', undefined, '请选择银行导出的流水文件。', 'Choose the file that the bank exported.'],
  ['an empty file', new File([], 'a.csv'), '请选择银行导出的流水文件。', 'Choose the file that the bank exported.'],
  ['no statement', new File(['hello'], 'a.csv'), '应当是标题行', 'it should be the headings'],
  [
    'a time that is none',
    csv('S1,yesterday,1.00,,'),
    '第 2 行无法读取：交易时间应当像',
    'Line 2 cannot be read: a time',
  ],
  [
    'no amount',
    csv('S1,2026-11-24 08:00:00,,,'),
    '第 2 行无法读取：收入、支出',
    'Line 2 cannot be read: either credit',
  ],
])('an imported statement with %s is refused beside the file, saying why', async (_, file, zh, en) => {
  for (const [lang, says] of [
    ['zh', zh],
    ['en', en],
  ] as const) {
    const visitor = await finance(lang)
    await visitor.send(file ? { statement: file } : {}, lang === 'zh' ? '导入' : 'Import')
    expect(visitor.status).toBe(422)
    expect(wrong(visitor)).toMatchObject({ beside: expect.stringContaining(says), tag: 'input' })
  }
})

test('a statement in GB 18030 with the bank’s own way to write times is taken in', async () => {
  const visitor = await finance()
  // 流水号,交易时间,收入 in GB 18030, as spreadsheets in China save CSV.
  const heading = 'c1f7cbaebac52cbdbbd2d7cab1bce42ccad5c8eb0a'
  const bytes = Uint8Array.from(heading.match(/../g)!.map((hex) => Number.parseInt(hex, 16)))
  await visitor.send({ statement: new File([bytes, 'GB1,20261124 083000,8.00'], 'gb.csv') }, '导入')
  expect(visitor.text).toContain('导入 1 笔新流水')
})

test('a line that is matched to what does not wait for it keeps the number that was typed', async () => {
  const visitor = await finance()
  const serial = `W${Date.now()}`
  await visitor.send({ statement: csv(`${serial},2026-11-24 08:00:00,7.00,,thanks`) }, '导入')
  await visitor.open(`/court/finance/lines/${serial}`)
  await visitor.send({ number: 'JF1' }, '认领到订单')
  expect([visitor.status, wrong(visitor)]).toMatchObject([
    422,
    { beside: expect.stringContaining('本院没有等待转账的这个订单'), typed: 'JF1' },
  ])
})

test('a day that cannot be reconciled is told beside it and kept', async () => {
  for (const [day, says] of [
    ['', '请填写。'],
    ['2026-02-31', '请按“年-月-日”填写日期'],
    ['2999-01-01', '这一天还没有到'],
  ]) {
    const visitor = await finance()
    await visitor.send({ day: day! }, '立即对账')
    expect([visitor.status, wrong(visitor)]).toMatchObject([
      422,
      { beside: expect.stringContaining(says!), typed: day },
    ])
  }
})

test('an order is found by its number, its notice’s or a refund’s, however it is typed; another is told of beside the field', async () => {
  const id = await awaitingFee()
  const number = await paid(id)
  const notice = number.replace(/P\d+$/, '').replace(/^(..)(.{8})(.*)$/, '$1-$2-$3')
  for (const typed of [number, ` ${number.toLowerCase()} `, notice, `${number}R1`]) {
    const visitor = await finance()
    await visitor.send({ number: typed }, '查看')
    expect([visitor.status, visitor.url], typed).toEqual([200, expect.stringContaining(`/orders/${number}`)])
  }
  const visitor = await finance('en')
  await visitor.send({ number: 'JF-20260101-NOBODYXX' }, 'Show')
  expect([visitor.status, wrong(visitor)]).toMatchObject([
    422,
    { beside: 'This court has no order of that number.', typed: 'JF-20260101-NOBODYXX' },
  ])
})

test('a refund that cannot be proposed says why beside each field and keeps the rest', async () => {
  const visitor = await officer('finance_officer').open(`/court/finance/orders/${await paid(await awaitingFee())}`)
  await visitor.send({ amount: '9999', cause: 'fee_lowered', note: ' ' }, '提出退款')
  expect(visitor.status).toBe(422)
  const field = (name: string) => {
    const { at } = idIn(visitor.page, name)
    return [text(idIn(visitor.page, at['aria-describedby']!.split(' ').at(-1)!)), at.value]
  }
  expect(field('amount')).toEqual([expect.stringContaining('不超过尚可退还的 5,000.00 元'), '9999'])
  expect(field('note')[0]).toBe('请填写。')
  const chosen = all(visitor.page, 'option').find(({ at }) => 'selected' in at)
  expect(chosen?.at.value).toBe('fee_lowered')
})
