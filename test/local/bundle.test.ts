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
    ['front', 42],
    ['fee', 66],
    ['codes', 54],
    ['verify', 86],
    ['accounts', 103],
    ['own-account', 101],
    ['identity', 110],
    ['acting-for', 108],
    ['phone', 96],
    ['applications', 74],
    ['opening', 72],
    ['case', 163],
    ['filling-in', 179],
    ['payment', 93],
    ['court/sign-in', 60],
    ['court/queue', 87],
    ['court/cases', 161],
    ['court/identities', 107],
    ['court/finance', 97],
    ['court/kiosks', 98],
    ['court/alarms', 99],
    ['court/frozen', 104],
    ['court/webhooks', 76],
    ['kiosk', 99],
    ['partners', 154],
    ['tokens', 85],
    ['notices', 48],
  ])('%s', (name, most) => {
    const read = readWith('worker.js', readLater(`doors/${name}`))
    expect(kibibytes(read)).toBeLessThanOrEqual(most)
    expect(inputsOf(read).filter((path) => /node_modules\/(fontkit|@cantoo)\/|src\/sandbox\/seed/.test(path))).toEqual(
      [],
    )
  })
})
