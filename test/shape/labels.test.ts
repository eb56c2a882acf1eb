import { expect, test } from 'vitest'
import { read, tracked } from './tracked.ts'

test('a label is joined to what is said of it as the language joins them, in sight and aloud', () => {
  // The colon of a language stands in its words; one typed between two parts of a page would be of none.
  const joined = /\bsay\([^\n]*\)\}:( |\{' '\})/
  expect(tracked('src/*.tsx').filter((path) => joined.test(read(path)))).toEqual([])
})
