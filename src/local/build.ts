import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { paths } from '../paths.ts'
import { minified, shortNames } from '../ui/minified.ts'
import { parted } from '../ui/parted.ts'
import { clientWords } from '../words/client.ts'
import { langs, mannerOf, say } from '../words/lang.ts'

const src = fileURLToPath(new URL('..', import.meta.url))
const noted = `${src}ui/client/built.json`
const sheet = `${src}ui/built-sheet.ts`

// Whoever has both of these knows all that the pages' scripts are written in; any other browser does without them.
const able = '"adoptedStyleSheets"in document&&"replaceChildren"in document'
const floor = ['chrome86', 'firefox101', 'safari16.4']

/** What browsers load beside a page. A terminal's browser may be one of long ago, and runs the terminal's script even so. */
export const sources: Record<string, { from: string; target: string | string[]; only?: string }> = {
  page: { from: 'ui/client/index.js', target: floor, only: able },
  captcha: { from: 'accounts/captcha/solve.js', target: floor, only: able },
  wechat: { from: 'payment/pages/in-wechat.js', target: floor, only: able },
  kiosk: { from: 'kiosk/client/index.js', target: 'chrome49' },
  kioskLook: { from: 'kiosk/client/look.css', target: 'chrome49' },
}

// Chrome 49 has both, but for corners of the standard that are not used here.
export const supported = { destructuring: true, 'for-of': true }

const words = Object.fromEntries(
  langs.map((lang) => [
    mannerOf(lang).tag,
    Object.fromEntries(Object.entries(clientWords).map(([name, said]) => [name, say(lang, said)])),
  ]),
)

// What the script asks for by itself.
const addresses = { fee: paths.fee, codes: paths.codes('') }

/** Builds it all under names made from the content, so that it can be kept for good, and notes the names for the Worker. */
export async function buildClient(folder: string): Promise<void> {
  const style = readFileSync(`${src}ui/style.css`, 'utf8')
  const look = minified(style).join('')
  const define = { LOOK: JSON.stringify(look), WORDS: JSON.stringify(words), ADDRESSES: JSON.stringify(addresses) }
  const built = await Promise.all(Object.entries(sources).map((source) => named(source, { define, outdir: folder })))
  mkdirSync(folder, { recursive: true })
  for (const { name, contents } of built) writeFileSync(`${folder}/${name}`, contents)
  const kept = built.map(({ name }) => name)
  for (const old of readdirSync(folder)) if (!kept.includes(old)) rmSync(`${folder}/${old}`)
  const names = Object.fromEntries(Object.keys(sources).map((key, at) => [key, `/built/${kept[at]}`]))
  writeFileSync(noted, `${JSON.stringify(names)}\n`)
  writeFileSync(sheet, sheetOf(style))
}

const sheetOf = (style: string) =>
  `import type { Sheet } from './parted.ts'\nexport const sheet: Sheet = ${JSON.stringify(parted(style))}\n`

// A terminal's look names the colours that it changes as the page does.
const namedAlike: Plugin = {
  name: 'short names',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.css$/ }, ({ path }) => ({ contents: shortNames(readFileSync(path, 'utf8')), loader: 'css' })),
}

async function named([key, { from, target, only }]: [string, (typeof sources)[string]], options: BuildOptions) {
  const { outputFiles } = await build({
    ...options,
    plugins: [namedAlike],
    entryPoints: [{ in: `${src}${from}`, out: key }],
    entryNames: '[hash]',
    target,
    ...(only && { banner: { js: `if(${only}){` }, footer: { js: '}' } }),
    supported,
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
  })
  const { path, contents } = outputFiles![0]!
  return { name: basename(path), contents }
}
