import { gzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { asDeployed } from '../../src/local/bundle.ts'

let outputs: Metafile['outputs']
const sizes = new Map<string, number>()

beforeAll(async () => {
  const { metafile, outputFiles } = await build({
    ...asDeployed,
    entryPoints: ['src/worker.ts'],
    metafile: true,
    write: false,
  })
  outputs = metafile.outputs
  Object.keys(outputs).forEach((path, at) => {
    sizes.set(path, gzipSync(outputFiles[at]!.contents, { level: 6 }).length)
  })
}, 60_000)

/** What is read along with these pieces, for being imported and not only when it is needed. */
function readWith(...pieces: string[]): Set<string> {
  const read = new Set(pieces)
  for (const piece of read) {
    for (const { path, kind } of outputs[piece]!.imports)
      if (kind === 'import-statement' && outputs[path]) read.add(path)
  }
  return read
}
const inputsOf = (pieces: Iterable<string>) => [...pieces].flatMap((piece) => Object.keys(outputs[piece]!.inputs))
const kibibytes = (pieces: Iterable<string>) => [...pieces].reduce((sum, piece) => sum + sizes.get(piece)!, 0) / 1024
const readLater = (name: string) => Object.keys(outputs).find((path) => outputs[path]!.entryPoint === `src/${name}.ts`)!

describe('what an isolate reads when it starts', () => {
  const start = () => readWith('worker.js')

  test('is little', () => {
    expect(kibibytes(start())).toBeLessThanOrEqual(5)
  })

  test('writes no documents, asks no database and no provider, shows no page and moves no application', () => {
    const late = /node_modules\/|src\/(documents|db|providers|ui|apply|office|kinds|steps|desk)\//
    expect(inputsOf(start()).filter((path) => late.test(path))).toEqual([])
  })
})

// One more than today’s weight: the names that pieces get, and so what they pack to, are not the same everywhere.
describe('in KiB, with the first that come in', () => {
  test.each([
    ['front', 37],
    ['fee', 60],
    ['codes', 48],
    ['verify', 80],
    ['accounts', 95],
    ['own-account', 90],
    ['identity', 92],
    ['identity-papers', 92],
    ['own-data', 90],
    ['powers', 82],
    ['parties', 86],
    ['organisations', 85],
    ['phone', 85],
    ['applications', 69],
    ['opening', 69],
    ['case', 159],
    ['filling-in', 160],
    ['materials', 121],
    ['choosing-an-insurer', 170],
    ['payment', 84],
    ['court/sign-in', 55],
    ['court/queue', 78],
    ['court/cases', 156],
    ['court/identities', 100],
    ['court/finance', 88],
    ['court/kiosks', 90],
    ['court/alarms', 90],
    ['court/frozen', 95],
    ['court/webhooks', 69],
    ['kiosk', 90],
    ['partners', 153],
    ['tokens', 83],
    ['notices', 46],
  ])('%s', (name, most) => {
    const read = readWith('worker.js', readLater(`doors/${name}`))
    expect(kibibytes(read)).toBeLessThanOrEqual(most)
    expect(inputsOf(read).filter((path) => /node_modules\/(fontkit|@cantoo)\/|src\/sandbox\/seed/.test(path))).toEqual(
      [],
    )
  })
})
