import { gzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { asDeployed } from '../../src/local/bundle.ts'

let outputs: Metafile['outputs']
const contents = new Map<string, Uint8Array>()

beforeAll(async () => {
  const { metafile, outputFiles } = await build({
    ...asDeployed,
    entryPoints: ['src/worker.ts'],
    metafile: true,
    write: false,
  })
  outputs = metafile.outputs
  Object.keys(outputs).forEach((path, at) => {
    contents.set(path, outputFiles[at]!.contents)
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
/** Packed in one, as wrangler counts what a deployment weighs. */
const kibibytes = (pieces: Iterable<string>) =>
  gzipSync(Buffer.concat([...pieces].map((piece) => contents.get(piece)!))).length / 1024
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
    ['front', 34],
    ['fee', 54],
    ['codes', 44],
    ['verify', 73.5],
    ['accounts', 84],
    ['own-account', 80],
    ['identity', 81],
    ['identity-papers', 81],
    ['own-data', 81],
    ['powers', 74],
    ['parties', 77],
    ['organisations', 76],
    ['phone', 76],
    ['applications', 62],
    ['opening', 62],
    ['case', 138],
    ['filling-in', 131],
    ['materials', 107],
    ['choosing-an-insurer', 139],
    ['payment', 73.5],
    ['court/sign-in', 51],
    ['court/queue', 68],
    ['court/cases', 137.25],
    ['court/identities', 87],
    ['court/finance', 100.5],
    ['court/kiosks', 79],
    ['court/alarms', 81],
    ['court/frozen', 84.5],
    ['court/webhooks', 61],
    ['kiosk', 81],
    ['partners', 134],
    ['tokens', 76],
    ['notices', 42],
  ])('%s', (name, most) => {
    const read = readWith('worker.js', readLater(`doors/${name}`))
    expect(kibibytes(read)).toBeLessThanOrEqual(most)
    expect(inputsOf(read).filter((path) => /node_modules\/(fontkit|@cantoo)\/|src\/sandbox\/seed/.test(path))).toEqual(
      [],
    )
  })
})
