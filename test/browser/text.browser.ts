import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import { openingWords } from '../../src/apply/opening/words.ts'
import { paths } from '../../src/paths.ts'
import { demoLitigant } from '../../src/sandbox/seed/litigant.ts'
import { common } from '../../src/words/common.ts'
import { all, type Element, parse, text } from '../html.ts'
import { Visitor } from '../no-script-visitor.ts'
import { signedIn } from '../pictures/people.ts'
import { badLine } from './bad-line.ts'
import { it } from './it.ts'
import { expect } from './lobby.ts'

const run = promisify(execFile)
const env = { ...process.env, TERM: 'vt100', LC_ALL: 'C.UTF-8' }
const lynx = (...args: string[]) =>
  run('lynx', ['-display_charset=utf-8', '-accept_all_cookies', ...args], { env, timeout: 60_000 })

/** A text browser takes cookies that are marked for safe lines only from those, and there is none here. */
const unmarked = ({ 'set-cookie': set, ...headers }: IncomingHttpHeaders) =>
  set ? { ...headers, 'set-cookie': set.map((one) => one.replace(/; *secure/i, '')) } : headers

const isStop = ({ tag, at }: Element) => (tag === 'a' ? 'href' in at : at.type !== 'hidden')

/** The keys that fill in the form and press its first button: Tab goes from one link or field to the next. */
function keysFor(page: string, values: Record<string, string>, button: string): string[] {
  const stops = all(parse(page), 'a', 'input', 'select', 'textarea', 'button').filter(isStop)
  const last = stops.findIndex(({ tag, inside }) => tag === 'button' && inside.join('').includes(button))
  const keys = stops.slice(0, last).flatMap(({ at }) => [...(values[at.name ?? ''] ?? ''), '^I'])
  return [...keys, '^J']
}
const script = (keys: string[]) => keys.map((key) => `key ${key === ' ' ? '<space>' : key}\n`).join('')

/** What stands on the screen: no scripts, no link without a name or glued to the next, each field behind its label. */
async function reads({ html, page, url }: Visitor, folder: string): Promise<void> {
  await writeFile(`${folder}/page.html`, html)
  const { stdout } = await lynx('-dump', '-width=200', '-assume_charset=utf-8', `${folder}/page.html`)
  const [dump = ''] = stdout.split('\nReferences\n')
  const says = (right: boolean, what: string) => expect(right, `${url}: ${what}\n${dump}`)
  says(!/[{}<>]|function|=>/.test(dump), 'something that is no words')
  says(!/\[\d+\]\s*(\[\d+\]|$)/m.test(dump), 'a link without a name')
  says(!/[^\s([（“]\[\d+\]/.test(dump), 'two links that cannot be told apart')
  const seen = dump.replace(/\[\d+\]|\s+/g, ' ')
  let at = 0
  for (const one of all(page, 'h1', 'h2', 'legend', 'label')) {
    const words = text(one).slice(0, 24)
    const found = seen.indexOf(words, at)
    says(found >= at, `“${words}” is not where it should be`)
    at = found
    const field = one.at.for && page.inside.length ? fieldOf(page, one.at.for) : undefined
    if (field) says(/^[^_]{0,400}_{3}/.test(seen.slice(at)), `no field behind “${words}”`)
  }
}
const typed = /^(text|tel|password|email)$/
const fieldOf = (page: Element, id: string) =>
  all(page, 'input', 'textarea').find(({ at }) => at.id === id && typed.test(at.type ?? 'text'))

async function inText(): Promise<void> {
  it('In a text browser one reads every page in order, signs in, and saves a form', async ({ url }) => {
    const folder = await mkdtemp(`${tmpdir()}/baoquan-lynx-`)
    const line = await badLine(url, unmarked)
    try {
      const nobody = new Visitor(line.url, { lang: 'en' })
      for (const path of [paths.home, paths.login, paths.register, paths.fee, paths.verify, paths.agreement]) {
        await reads(await nobody.open(path), folder)
      }
      const me = await signedIn(new Visitor(url, { lang: 'en' }))
      await reads(await me.open(paths.newPreservation), folder)
      await reads(await me.send({ read: 'yes' }, openingWords.create.en), folder)
      const step = new URL(me.url).pathname.replace('basics', 'request')
      for (const path of [step, step.replace('request', 'clues'), paths.applications])
        await reads(await me.open(path), folder)
      // From an address with a query it does not tell where a form comes from.
      const asked = `${step}?lang=en`
      const door = `${paths.login}?${new URLSearchParams({ next: asked })}`
      const login = (await new Visitor(url, { lang: 'en' }).open(door)).html
      const form = (await me.open(asked)).html
      const values = { request: 'Freeze one million yuan', facts: 'The respondent is emptying its accounts' }
      const keys = [
        ...keysFor(login, demoLitigant, common.signIn.en),
        ...keysFor(form, values, common.saveAndContinue.en),
        ...['p', '^J', '^U', ...`${folder}/page.txt`, '^J', 'Q', 'y'],
      ]
      await writeFile(`${folder}/keys`, script(keys))
      await lynx(`-cmd_script=${folder}/keys`, line.url + door)
      const shown = await readFile(`${folder}/page.txt`, 'utf8')
      await me.open(step)
      for (const given of Object.values(values)) expect(me.html.includes(given), `“${given}” was not saved:\n${shown}`)
    } finally {
      line.end()
      await rm(folder, { recursive: true })
    }
  })
}

if (await lynx('-version').catch(() => null)) await inText()
else console.log('The test in a text browser did not run: no lynx here.')
