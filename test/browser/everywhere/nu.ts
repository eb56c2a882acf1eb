import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'

const jar: string = createRequire(import.meta.url)('vnu-jar')
const run = promisify(execFile)

// The framework closes void elements with a slash; and a page of code reads like English in any language.
const accepted = /^(Trailing slash on void elements|This document appears to be written in)/

type Said = { type: string; url: string; message: string; extract?: string }

export const hasJava = (): Promise<boolean> =>
  run('java', ['-version']).then(
    () => true,
    () => false,
  )

/** What the Nu checker has to say of these documents, each under its name; undefined where there is no Java. */
export async function nuSays(documents: ReadonlyMap<string, string>): Promise<string[] | undefined> {
  if (!(await hasJava())) return undefined
  const folder = await mkdtemp(`${tmpdir()}/pages-`)
  try {
    const names = [...documents.keys()]
    await Promise.all(names.map((name, at) => writeFile(`${folder}/${at}.html`, documents.get(name)!)))
    const said = await check(folder)
    const first = new Map(said.filter(({ message }) => !accepted.test(message)).map((one) => [one.message, one]))
    return [...first.values()].map(({ url, ...rest }) => inOneLine(names[numberIn(url)]!, rest))
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function check(folder: string): Promise<Said[]> {
  const options = ['--format', 'json', '--exit-zero-always', '--stdout', folder]
  const { stdout } = await run('java', ['-Xss1m', '-jar', jar, ...options], { maxBuffer: 1 << 28 })
  return (JSON.parse(stdout) as { messages: Said[] }).messages
}

const numberIn = (url: string) => Number(/(\d+)\.html$/.exec(url)![1])
const inOneLine = (name: string, { type, message, extract }: Omit<Said, 'url'>) =>
  `${type}: ${message}  ${extract?.trim().replace(/\s+/g, ' ') ?? ''}  in ${name}`
