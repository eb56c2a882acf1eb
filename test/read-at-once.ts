import type { Plugin } from 'vitest/config'

/**
 * In a bundle a module that is read late is there at once. Under the test's runner it is fetched, and what one object
 * fetches another cannot wait for: so here it is read at once.
 */
export const readAtOnce: Plugin = {
  name: 'read at once',
  enforce: 'post',
  transform(code, id) {
    if (!id.includes('/src/')) return
    const late: string[] = []
    const changed = code.replace(
      /\bimport\((['"])([^'"]+)\1\)/g,
      (_, __, path) => `Promise.resolve(late${late.push(path) - 1})`,
    )
    return late.length
      ? `${changed}\n${late.map((path, at) => `import * as late${at} from '${path}'`).join(';')}`
      : undefined
  },
}
