import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { serve } from '../../src/local/server.ts'
import { openChromium } from './chromium.ts'
import { runOne, tests } from './it.ts'

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

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

const state = await mkdtemp(`${tmpdir()}/baoquan-`)
const server = await serve(await freePort(), state)
await fetch(`${server.url}/sandbox/seed`, { method: 'POST', headers: { origin: server.url } })

const only = process.argv[2] ?? ''
for (const file of await readdir(import.meta.dirname)) if (file.endsWith('.browser.ts')) await import(`./${file}`)

const results: boolean[] = []
for (const test of tests.filter(({ name }) => name.includes(only))) results.push(await attempt(test))

await browser.close()
await server.stop()
await rm(state, { recursive: true })

const failed = results.filter((passed) => !passed).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
