import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawn } from '../../src/kinds/drawn.ts'
import { kinds } from '../../src/kinds/index.ts'

test.each(Object.values(kinds))('the README shows the lifecycle of a $slug as its table says', (kind) => {
  expect(readFileSync('README.md', 'utf8')).toContain(drawn(kind))
})
