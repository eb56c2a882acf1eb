import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { gather, type Pair } from './gather.ts'

// Names that registers hold are no sentences, and programs that run beside the service speak to its operator.
const apart = /\/(sandbox\/(seed\/|insurers)|local\/|words\/(translations\/|built))/

/** Notes every sentence of the source, and every file that translates them, where the Worker and the compiler look. */
export function buildWords(src = dirname(import.meta.dirname)): void {
  const folder = `${src}/words/translations`
  const langs = existsSync(folder) ? readdirSync(folder).map((file) => basename(file, '.ts')) : []
  const text = written(pairsIn(src), langs.sort())
  const built = `${src}/words/built.ts`
  if (!existsSync(built) || readFileSync(built, 'utf8') !== text) writeFileSync(built, text)
}

export const pairsIn = (src = dirname(import.meta.dirname)): Pair[] =>
  gather(
    globSync('**/*.{ts,tsx}', { cwd: src })
      .map((file) => `${src}/${file}`)
      .filter((file) => !apart.test(file)),
  )

const written = (pairs: readonly Pair[], langs: readonly string[]) =>
  [
    "import type { Holding } from './translation.ts'",
    ...langs.map((lang, place) => `import lang${place} from './translations/${lang}.ts'`),
    `export const translations = { ${langs.map((lang, place) => `'${lang}': lang${place}`).join(', ')} }`,
    'export type Sentences = {',
    ...[...Map.groupBy(pairs, ({ en }) => en)].sort().map(([en, said]) => entry(en, said)),
    '}',
    '',
  ].join('\n')

const entry = (en: string, said: readonly Pair[]) =>
  `  /** ${[...new Set(said.map(({ zh }) => zh))].join(' / ')} */\n  ${JSON.stringify(en)}: ${holding(en)}`

const holding = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, place]) => `Holding<'${place}'>`).join(' & ') || 'string'
