import { fileURLToPath } from 'node:url'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions as readToml } from 'wrangler'
import { modulesOf, readLate, toBeRead } from './bundle.ts'
import { migrate } from './migrate.ts'
import { secrets } from './secrets.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Another Worker with the same bindings; without the static files in front of it, where it alone is measured. */
export type Other = { entry?: string; files?: boolean; settings?: Record<string, string> }

export type Server = { url: string; tick: () => Promise<void>; stop: () => Promise<void> }

/** The Worker of wrangler.toml in the real runtime, its D1, R2 and Durable Objects kept in the folder `state`. */
export const serve = async (
  port: number,
  state: string,
  { entry, files = true, settings }: Other = {},
): Promise<Server> => {
  const { workerOptions, main } = readToml(`${root}wrangler.toml`)
  const { rootPath: _, modulesRules: __, ...options } = workerOptions
  const worker = {
    ...options,
    ...(!files && { assets: undefined }),
    bindings: {
      ...(options.bindings as object),
      ...(await secrets(`${state}/secrets`)),
      SANDBOX: 'yes',
      ORIGIN: `http://localhost:${port}`,
      ...settings,
    },
    compatibilityFlags: readLate,
    modules: await modulesOf(entry ?? main!, toBeRead),
    // Straight to the Worker: the proxy in front of it costs twenty times the request.
    unsafeDirectSockets: [{ host: '127.0.0.1', port }],
  }
  const runtime = new Miniflare(
    convertV4MiniflareOptions({
      // Where wrangler's own --persist-to looks.
      resourcePersistencePath: `${state}/v3`,
      telemetry: { enabled: false },
      cf: false,
      handleStructuredLogs: ({ level, message }) => void (level === 'error' && console.error(message)),
      workers: [worker],
    }),
  )
  const url = (await runtime.unsafeGetDirectURL()).origin.replace('127.0.0.1', 'localhost')
  await migrate(await runtime.getD1Database('DB'), `${root}migrations`)
  return { url, tick: () => tick(runtime), stop: () => runtime.dispose() }
}

/** The local runtime keeps no clock: this is what the cron trigger does in production. */
const tick = async (runtime: Miniflare) => {
  const worker = await runtime.getWorker()
  await worker.scheduled({ cron: '*/5 * * * *' })
}
