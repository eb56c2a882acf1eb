import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// Days, law, case numbers and sums are written in one piece, and so is what somebody typed.
const inOnePiece = /[(（〔]\d{4}[)）〕]\S*?号|津\S*?\d+|\d+[年月日号万]/g
const stuck = /\p{Script=Han}\d|\d\p{Script=Han}/u

test('a number stands apart from the Chinese words around it, on every page alike', () => {
  // Where all sentences are gathered, the Chinese of each stands above its English.
  const built = readFileSync(`${import.meta.dirname}/../../src/words/built.ts`, 'utf8')
  const zh = [...built.matchAll(/\/\*\* (.*) \*\//g)].map(([, sentence]) => sentence!.replace(inOnePiece, ''))
  expect(zh.length).toBeGreaterThan(1500)
  expect(zh.filter((sentence) => stuck.test(sentence))).toEqual([])
})
