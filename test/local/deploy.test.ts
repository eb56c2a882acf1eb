import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const up = mkdtempSync(`${tmpdir()}/deployed-`)
afterAll(() => rmSync(up, { recursive: true }))

test('what goes up is the Worker, every door that it opens later, and the static files', () => {
  const deploy = fileURLToPath(new URL('../../src/local/deploy.ts', import.meta.url))
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false' }
  const said = execFileSync('node', [deploy, '--dry-run', '--outdir', up], { env, encoding: 'utf8' })
  const modules = readdirSync(up)
  expect(modules).toContain('worker.js')
  for (const door of ['front', 'fee', 'verify', 'accounts', 'applications', 'court', 'kiosk', 'partners', 'notices'])
    expect(modules).toContainEqual(expect.stringMatching(new RegExp(`^${door}-\\w+\\.js$`)))
  expect(said).toMatch(/Read [1-9]\d* files from the assets directory/)
  for (const binding of ['DESK', 'CASHIER', 'DB', 'FILES', 'ASSETS']) expect(said).toContain(`env.${binding}`)
}, 120_000)
