import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gather, type Pair } from './gather.ts'

const src = `${import.meta.dirname}/..`
// Names that registers hold are no sentences, and programs that run beside the service speak to its operator.
const apart = /\/(sandbox\/(seed\/|insurers)|local\/|words\/(translations\/|built))/

/** Notes every sentence of the source, and every file that translates them, where the Worker and the compiler look. */
export function buildWords(): void {
  const files = globSync('**/*.{ts,tsx}', { cwd: src }).map((file) => `${src}/${file}`.replace('words/../', ''))
  const folder = `${import.meta.dirname}/translations`
  const langs = existsSync(folder) ? readdirSync(folder).map((file) => basename(file, '.ts')) : []
  const text = written(gather(files.filter((file) => !apart.test(file))), langs.sort())
  const built = `${import.meta.dirname}/built.ts`
  if (!existsSync(built) || readFileSync(built, 'utf8') !== text) writeFileSync(built, text)
}

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
