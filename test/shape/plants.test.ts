import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { plants } from '../faults/plants.ts'
import { changed } from '../faults/server.ts'

// `npm run faults -- --planted` shows that each is caught; here, that none has drifted away from the code it spoils.
test.each(plants.flatMap(({ name, changes }) => changes.map((change) => ({ name, ...change }))))(
  'the bug “$name” can still be planted in $file',
  async (change) => {
    const text = await readFile(new URL(`../../src/${change.file}`, import.meta.url), 'utf8')
    expect(changed(text, change)).not.toBe(text)
  },
)

test('there are twelve bugs or more', () => expect(plants.length).toBeGreaterThanOrEqual(12))
