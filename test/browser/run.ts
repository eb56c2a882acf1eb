import { readdir } from 'node:fs/promises'
import { throwAway } from '../throw-away.ts'
import { openChromium } from './chromium.ts'
import { runOne, tests } from './it.ts'

const attempt = async (test: (typeof tests)[number]) => {
  try {
    await runOne(test, browser, server.url)
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

const server = await throwAway()

const only = process.argv[2] ?? ''
for (const file of await readdir(import.meta.dirname)) if (file.endsWith('.browser.ts')) await import(`./${file}`)

const results: boolean[] = []
for (const test of tests.filter(({ name }) => name.includes(only))) results.push(await attempt(test))

await browser.close()
await server.stop()

const failed = results.filter((passed) => !passed).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
