import { globSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { type Node, nameOf, nodes, parsed } from '../../src/words/gather.ts'
import { read } from './tracked.ts'

// With what is made before the tests, which imports as well.
const trees = globSync(['src/**/*.{ts,tsx,js}', 'test/**/*.{ts,tsx}'])
  .filter((path) => !path.endsWith('.d.ts'))
  .map((path) => [path, [...nodes(parsed(path))]] as const)

const list = (part: unknown) => (part ?? []) as Node[]
/** The file of ours that is imported, or passed on; none where it is a package. */
const fromIn = (path: string, { source }: Node): string | null => {
  const to = nameOf(source)
  return to.startsWith('.') ? posix.join(posix.dirname(path), to) : null
}

const passedOn = new Map(
  trees.map(([path, tree]) => [
    path,
    tree.filter(({ type }) => type === 'ExportAllDeclaration').flatMap((node) => fromIn(path, node) ?? []),
  ]),
)
/** A name of a file, or of one that it passes on whole. */
const named = (path: string, name: string): string[] => [
  `${path} ${name}`,
  ...(passedOn.get(path) ?? []).flatMap((other) => named(other, name)),
]

function exportedBy({ declaration, specifiers }: Node): string[] {
  const made = declaration as Node | null
  const declared = made ? [made.id, ...list(made.declarations).map(({ id }) => id)] : []
  return [...declared, ...list(specifiers).map(({ exported }) => exported)].map(nameOf).filter(Boolean)
}

/** The names that one import takes of a file; of what is read when it is needed, or as a whole, any that stands beside it. */
function takenBy(node: Node, tree: readonly Node[]): string[] {
  const listed = list(node.specifiers)
  const whole = node.type === 'ImportExpression' || listed.some(({ type }) => type === 'ImportNamespaceSpecifier')
  if (whole) return tree.filter(({ type }) => type === 'Identifier').map(nameOf)
  return listed.map(({ imported, local }) => nameOf(node.type === 'ImportDeclaration' ? imported : local))
}

const isExport = ({ type }: Node) => type === 'ExportNamedDeclaration'
const isImport = ({ type, source }: Node) => source && type !== 'ExportAllDeclaration'

const exported = trees.flatMap(([path, tree]) =>
  tree
    .filter(isExport)
    .flatMap(exportedBy)
    .map((name) => `${path} ${name}`),
)
const imported = trees.flatMap(([path, tree]) =>
  tree.filter(isImport).flatMap((node) => {
    const from = fromIn(path, node)
    return from ? [...new Set(takenBy(node, tree))].flatMap((name) => named(from, name)) : []
  }),
)

/** What the platform makes by its name. */
const made = [...read('wrangler.toml').matchAll(/class_name = "(\w+)"/g)].map(
  ([, name]) => `src/durable-objects.ts ${name}`,
)
/** What the compiler asks for wherever a page is written. */
const exceptions = ['jsx', 'JSX', 'jsxDEV', 'jsxs', 'Fragment'].map((name) => `src/ui/jsx-runtime.ts ${name}`)

test('what is exported is imported somewhere; the rest is its own file’s affair, or nobody’s', () => {
  const known = new Set([...imported, ...made])
  const unused = exported.filter((name) => name.startsWith('src/') && !known.has(name))
  expect(exported.length).toBeGreaterThan(1000)
  expect(unused.toSorted()).toEqual(exceptions.toSorted())
})
