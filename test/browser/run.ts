import { readdir } from 'node:fs/promises'
import { throwAway } from '../throw-away.ts'
import { openChromium } from './chromium.ts'
import { runOne, tests } from './it.ts'

const attempt = async (test: (typeof tests)[number], url: string) => {
  try {
    await runOne(test, browser, url)
    console.log(`✓ ${test.name}`)
    return true
  } catch (error) {
    console.log(`✗ ${test.name}\n    ${error instanceof Error ? error.message : error}`)
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
const results: boolean[] = []
for (const file of (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.browser.ts'))) {
  await import(`./${file}`)
  const wanted = tests.splice(0).filter(({ name }) => name.includes(only))
  if (!wanted.length) continue
  // A server for each file: one account may sign in from new browsers only so often.
  const server = await throwAway()
  for (const test of wanted) results.push(await attempt(test, server.url))
  await server.stop()
}

await browser.close()

const failed = results.filter((passed) => !passed).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
