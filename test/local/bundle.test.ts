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
})

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
    expect(kibibytes(start())).toBeLessThanOrEqual(23)
  })

  test('writes no documents, asks no provider, shows no page and moves no application', () => {
    const late =
      /node_modules\/(hono|jose|zod|fontkit|@cantoo)\/|src\/(documents|providers\/(?!payment\/beijing)|ui|apply|office|kinds|steps|desk)\//
    expect(inputsOf(start()).filter((path) => late.test(path))).toEqual([])
  })
})

describe('in KiB, with the first that come in and what checks the configuration', () => {
  test.each([
    ['front', 100],
    ['fee', 131],
    ['verify', 141],
    ['accounts', 188],
    ['applications', 231],
    ['court', 231],
    ['kiosk', 142],
    ['partners', 182],
    ['notices', 120],
  ])('%s', (name, most) => {
    const read = readWith('worker.js', readLater(`doors/${name}`), readLater('providers/config'))
    expect(kibibytes(read)).toBeLessThanOrEqual(most)
    expect(inputsOf(read).filter((path) => /node_modules\/(fontkit|@cantoo)\/|src\/sandbox\/seed/.test(path))).toEqual(
      [],
    )
  })
})
