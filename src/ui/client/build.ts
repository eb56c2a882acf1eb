import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { clientWords } from '../../words/client.ts'
import { langs, mannerOf, say } from '../../words/lang.ts'
import { minified } from '../minified.ts'

const words = Object.fromEntries(
  langs.map((lang) => [
    mannerOf(lang).tag,
    Object.fromEntries(Object.entries(clientWords).map(([name, said]) => [name, say(lang, said)])),
  ]),
)

/** Builds the pages' one script, htmx included, under a name made from its content, and notes that name for the Worker. */
export async function buildScript(folder: string): Promise<void> {
  const look = minified(readFileSync(`${import.meta.dirname}/../style.css`, 'utf8')).join('')
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/index.js`],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    define: { LOOK: JSON.stringify(look), WORDS: JSON.stringify(words) },
  })
  const { contents } = outputFiles[0]!
  const name = `page-${createHash('sha256').update(contents).digest('hex').slice(0, 8)}.js`
  for (const old of readdirSync(folder)) if (/^page-\w+\.js$/.test(old) && old !== name) rmSync(`${folder}/${old}`)
  writeFileSync(`${folder}/${name}`, contents)
  writeFileSync(`${import.meta.dirname}/built.json`, `${JSON.stringify({ script: `/${name}` })}\n`)
}
