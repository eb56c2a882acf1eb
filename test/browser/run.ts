import { readdir } from 'node:fs/promises'
import { throwAway } from '../throw-away.ts'
import { openChromium } from './chromium.ts'
import { runOne, tests } from './it.ts'

type Play = { file: string; wanted: typeof tests }

const attempt = async (test: (typeof tests)[number], url: string) => {
  const begun = performance.now()
  const took = () => `${Math.round((performance.now() - begun) / 1000)} s`
  try {
    await runOne(test, browser, url)
    console.log(`✓ ${test.name} (${took()})`)
    return true
  } catch (error) {
    console.log(`✗ ${test.name} (${took()})\n    ${error instanceof Error ? error.message : error}`)
    return false
  }
}

const found = await openChromium()
if (!found) {
  console.log('The browser tests did not run: no Chromium here (set CHROMIUM to its path).')
  process.exit()
}
const browser = found

const only = process.argv[2] ?? ''
const plays: Play[] = []
for (const file of (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.browser.ts'))) {
  await import(`./${file}`)
  plays.push({ file, wanted: tests.splice(0).filter(({ name }) => name.includes(only)) })
}

const results: boolean[] = []
/** A server for each file: one account may sign in from new browsers only so often. */
async function play({ wanted }: Play) {
  if (!wanted.length) return
  const server = await throwAway()
  for (const test of wanted) results.push(await attempt(test, server.url))
  await server.stop()
}
async function inTurn(queue: Iterable<Play>) {
  for (const one of queue) await play(one)
}

// Most of the time a test waits for the other side, so two are played at a time; but for one that measures how long the
// reader waits, and one that goes to every page with two visitors of its own.
const byThemselves = ['slow-line.browser.ts', 'everywhere.browser.ts']
const isAlone = ({ file }: Play) => byThemselves.includes(file)
const abreast = plays.filter((one) => !isAlone(one)).values()
await Promise.all([inTurn(abreast), inTurn(abreast)])
await inTurn(plays.filter(isAlone))

await browser.close()

const failed = results.filter((passed) => !passed).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
