import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { afterAll, expect, test } from 'vitest'
import { readLate } from '../../src/local/bundle.ts'

const up = mkdtempSync(`${tmpdir()}/deployed-`)
const doorsFile = readFileSync(new URL('../../src/doors/index.ts', import.meta.url), 'utf8')
const doors = new Set([...doorsFile.matchAll(/import\('\.\/(?:[\w-]+\/)?([\w-]+)\.ts'\)/g)].map(([, name]) => name))
afterAll(() => rmSync(up, { recursive: true }))

test('what goes up is the Worker, every door that it opens later, and the static files', () => {
  const deploy = fileURLToPath(new URL('../../src/local/deploy.ts', import.meta.url))
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false' }
  const said = execFileSync('node', [deploy, '--dry-run', '--outdir', up], { env, encoding: 'utf8' })
  const modules = readdirSync(up)
  expect(modules).toContain('worker.js')
  expect(doors.size).toBeGreaterThan(15)
  for (const door of doors) expect(modules).toContainEqual(expect.stringMatching(new RegExp(`^${door}-\\w+\\.js$`)))
  expect(said).toMatch(/Read [1-9]\d* files from the assets directory/)
  for (const binding of ['DESK', 'CASHIER', 'DB', 'FILES', 'ASSETS']) expect(said).toContain(`env.${binding}`)
  const config = readFileSync(new URL('../../.wrangler/deployed/wrangler.json', import.meta.url), 'utf8')
  expect(JSON.parse(config).compatibility_flags).toEqual(readLate)
}, 120_000)

test('a module is not even compiled before it is first imported', async () => {
  const worker = `export default {
    fetch: async () => new Response(await import('./broken.js').catch((error) => error.name)),
  }`
  const modules = Object.entries({ 'worker.js': worker, 'broken.js': 'this is no script' })
  const runtime = new Miniflare(
    convertV4MiniflareOptions({
      cf: false,
      telemetry: { enabled: false },
      compatibilityDate: '2026-08-04',
      compatibilityFlags: readLate,
      modules: modules.map(([path, contents]) => ({ type: 'ESModule' as const, path, contents })),
    }),
  )
  expect(await (await runtime.dispatchFetch('http://localhost/')).text()).toBe('SyntaxError')
  await runtime.dispose()
})
