import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions as readToml } from 'wrangler'
import { migrate } from '../../src/local/migrate.ts'
import { secrets } from '../../src/local/secrets.ts'

// One life of the server: it is started by the runner, and killed without warning.
const [script, state, odds] = process.argv.slice(2) as [string, string, string]
const root = fileURLToPath(new URL('../..', import.meta.url))
const { workerOptions } = readToml(`${root}wrangler.toml`)
const { rootPath: _, modulesRules: __, assets: ___, ...options } = workerOptions

const runtime = new Miniflare(
  convertV4MiniflareOptions({
    resourcePersistencePath: `${state}/v3`,
    telemetry: { enabled: false },
    cf: false,
    handleStructuredLogs: () => undefined,
    workers: [
      {
        ...options,
        bindings: {
          ...(options.bindings as object),
          ...(await secrets(`${state}/secrets`)),
          SANDBOX: 'yes',
          ODDS: odds,
        },
        modules: [{ type: 'ESModule', path: 'worker.js', contents: await readFile(script, 'utf8') }],
        unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
      },
    ],
  }),
)
const url = await runtime.unsafeGetDirectURL()
const db = await runtime.getD1Database('DB')
await migrate(db, `${root}migrations`)
// What a planted bug takes from the tables.
if (existsSync(`${state}/planted.sql`))
  for (const line of (await readFile(`${state}/planted.sql`, 'utf8')).split(';')) if (line.trim()) await db.exec(line)
console.log(`ready ${url.origin}`)

// A runner that was stopped itself leaves nobody behind.
setInterval(() => process.ppid === 1 && process.kill(-process.pid, 'SIGKILL'), 1000).unref()
