import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { courses, crashes } from '../faults/directed.ts'
import { cases } from './cases.ts'

const numbers = Array.from({ length: 38 }, (_, at) => at + 1)

test('every case is said in a sentence and has a test', () => {
  expect(Object.keys(cases).map(Number)).toEqual(numbers)
  for (const { says, proofs } of Object.values(cases)) {
    expect(says).toMatch(/^\p{Lu}.*\.$/u)
    expect(Object.values(proofs).flat()).not.toEqual([])
  }
})

const proofs = Object.entries(cases).flatMap(([number, { proofs }]) =>
  Object.entries(proofs).flatMap(([file, names]) => names.map((name) => ({ number, file, name }))),
)

test.each(proofs)('case $number is proved by “$name” in $file', async ({ file, name }) => {
  const text = await readFile(new URL(`../${file}`, import.meta.url), 'utf8')
  const [before, ...more] = text.split(`'${name}'`)
  expect(more).toHaveLength(1)
  // Named where tests are, in a file where none is passed over.
  expect(before).toMatch(/\b(test|it)(\.(each|for)(<[^>]*>)?\([\s\S]*\))?\(\s*$/)
  expect(text).not.toMatch(/\.(skip|only|todo|fails)\b/)
})

test('the courses that `npm run faults` plays stand for cases of the list, and bear names of their own', () => {
  const all = [...courses, ...crashes]
  expect(all.flatMap((course) => course.cases).filter((number) => !(number in cases))).toEqual([])
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
})
