import { expect, test } from 'vitest'
import { newVisitor } from '../accounts/people.ts'

test('an amount that is none is called so by the fee calculator, and nothing is worked out', async () => {
  const anybody = await newVisitor().open('/fee')
  await anybody.send({ amount: '一百万' }, '计算')
  expect([anybody.status, anybody.text]).toEqual([422, expect.stringContaining('请用数字填写')])
  await anybody.send({ amount: '１００万元' }, '计算')
  expect([anybody.status, anybody.text]).toEqual([200, expect.stringContaining('5,000.00')])
})

test('where nothing was typed, or a link was cut off, whoever checks a document is told what is missing', async () => {
  const anybody = await newVisitor().open('/verify')
  await anybody.send({ sha256: '' }, '核验')
  expect([anybody.status, anybody.text]).toEqual([422, expect.stringContaining('请先改正')])
  await anybody.open('/verify?number=JF-20261124-7K3M9Q2X&code=')
  expect([anybody.status, anybody.sees('proof')]).toEqual([422, true])
  expect(anybody.html).toMatch(/name=number [^>]*value="?JF-20261124-7K3M9Q2X/)
})

test('a paper that has no check code leads to the form with its number in it, and nothing is called wrong yet', async () => {
  const anybody = await newVisitor().open('/verify?number=BH2026112800001')
  expect([anybody.status, anybody.text]).toEqual([200, expect.not.stringContaining('请先改正')])
  expect(anybody.html).toMatch(/name=number [^>]*value="?BH2026112800001/)
})
