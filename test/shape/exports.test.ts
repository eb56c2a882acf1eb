import { globSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { read } from './tracked.ts'

// With what is made before the tests, which imports as well.
const sources = globSync(['src/**/*.{ts,tsx,js}', 'test/**/*.{ts,tsx}'])
  .filter((path) => !path.endsWith('.d.ts'))
  .map((path) => [path, read(path)] as const)

/** `a, type b as c` by the names inside and outside. */
const namesIn = (list: string) =>
  list
    .split(',')
    .map((name) => name.trim().replace(/^type /, ''))
    .filter(Boolean)
    .map((name) => name.split(' as '))
const pathFrom = (path: string, to: string) => posix.join(posix.dirname(path), to)
const all = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, ...found]) => found as string[])

const declared = /^export (?:async )?(?:const|let|function\*?|class|type|interface|enum) (\w+)/gm
const listed = /^export (?:type )?\{([^}]*)\}(?: from '(\.[^']+)')?/gm
const passedOn = /^export \* from '(\.[^']+)'/gm
const byName = /import (?:type )?(?:\w+, )?\{([^}]*)\} from '(\.[^']+)'/g
const asWhole = /import (?:type )?\* as (\w+) from '(\.[^']+)'/g
const whenNeeded = /import\('(\.[^']+)'\)/g

const exported = sources.flatMap(([path, text]) => [
  ...all(declared, text).map(([name]) => `${path} ${name}`),
  ...all(listed, text).flatMap(([list]) => namesIn(list!).map(([name, outside = name]) => `${path} ${outside}`)),
])

const passing = new Map(sources.map(([path, text]) => [path, all(passedOn, text).map(([to]) => pathFrom(path, to!))]))
/** A name of a file, or of one that it passes on whole. */
const named = (path: string, name: string): string[] => [
  `${path} ${name}`,
  ...(passing.get(path) ?? []).flatMap((other) => named(other, name)),
]

const imported = sources.flatMap(([path, text]) => [
  ...all(byName, text).flatMap(([list, to]) => namesIn(list!).flatMap(([name]) => named(pathFrom(path, to!), name!))),
  ...all(listed, text).flatMap(([list, to]) =>
    to ? namesIn(list!).flatMap(([name]) => named(pathFrom(path, to), name!)) : [],
  ),
  ...all(asWhole, text).flatMap(([whole, to]) =>
    all(new RegExp(`\\b${whole}\\.(\\w+)`, 'g'), text).flatMap(([name]) => named(pathFrom(path, to!), name!)),
  ),
  // What is taken of it stands somewhere in the file.
  ...all(whenNeeded, text).flatMap(([to]) =>
    [...new Set(text.match(/\b\w+\b/g))].flatMap((name) => named(pathFrom(path, to!), name)),
  ),
])

/** What the platform makes by its name. */
const made = all(/class_name = "(\w+)"/g, read('wrangler.toml')).map(([name]) => `src/durable-objects.ts ${name}`)

// Those that are asked for by other means.
const exceptions = {
  'the compiler asks for them, wherever a page is written': ['jsx', 'JSX', 'jsxDEV', 'jsxs', 'Fragment'].map(
    (name) => `src/ui/jsx-runtime.ts ${name}`,
  ),
  'they are shown to partners, as text': ['approve', 'verified'].map((name) => `src/partners/docs/examples.ts ${name}`),
}

test('what is exported is imported somewhere; the rest is its own file’s affair, or nobody’s', () => {
  const known = new Set([...imported, ...made])
  expect(exported.length).toBeGreaterThan(1000)
  const unused = exported.filter((name) => name.startsWith('src/') && !known.has(name))
  expect(unused.toSorted()).toEqual(Object.values(exceptions).flat().toSorted())
})
