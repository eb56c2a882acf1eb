import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { buildWords, pairsIn } from '../../src/words/build.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const parts = ['src', 'test', 'migrations', 'static', 'wrangler.toml', 'tsconfig.json', 'package.json']

/** A copy of the project with one file more: a language that says everything as English does, between brackets. */
export async function withPseudoLanguage() {
  const copy = await mkdtemp(`${tmpdir()}/baoquan-words-`)
  for (const part of parts) await cp(`${root}/${part}`, `${copy}/${part}`, { recursive: true })
  await symlink(`${root}/node_modules`, `${copy}/node_modules`)
  const words = `${copy}/src/words`
  await mkdir(`${words}/translations`, { recursive: true })
  const say = (sentences: object) => writeFile(`${words}/translations/qps-ploc.ts`, file(sentences))
  const all = Object.fromEntries(pairsIn().map(({ en }) => [en, `⟦${en}⟧`]))
  await say(all)
  buildWords(`${copy}/src`)
  return { copy, all, say, drop: () => rm(copy, { recursive: true }) }
}

const file = (sentences: object) =>
  `import type { Translation } from '../translation.ts'

const pseudo: Translation = {
  called: '⟦Pseudo⟧',
  tag: 'qps-ploc',
  dates: 'en-GB',
  comma: ' ⟦,⟧ ',
  names: 'en',
  sentences: ${JSON.stringify(sentences)},
}
export default pseudo
`
