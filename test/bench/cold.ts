import { basename } from 'node:path'
import { build } from 'esbuild'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { asDeployed } from '../../src/local/bundle.ts'
import { freePort } from '../throw-away.ts'

const entry = `${import.meta.dirname}/../../src/worker.ts`
const compatibilityDate = '2026-08-04'

// A new isolate for every address that it is asked at.
const host = `
import written from 'codes'
const codes = JSON.parse(written)
export default { fetch(request, { LOADER }) {
  const { pathname } = new URL(request.url)
  const code = () => ({
    compatibilityDate: '${compatibilityDate}', mainModule: 'worker.js',
    modules: codes[pathname.split('/')[1]], env: { SANDBOX: 'yes' }, globalOutbound: null,
  })
  return LOADER.get(pathname, code).getEntrypoint().fetch('http://localhost/')
} }`

/** How much longer a fresh isolate takes to its first page than an empty Worker does to its answer, in ms: the least of many. */
export async function coldStart(times = 15): Promise<number> {
  const { outputFiles } = await build({ ...asDeployed, entryPoints: [entry], write: false })
  const ours = Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]))
  const empty = { 'worker.js': 'export default { fetch: () => new Response("") }' }
  const unsafeDirectSockets = [{ host: '127.0.0.1', port: await freePort() }]
  const modules = [
    { type: 'ESModule' as const, path: 'host.js', contents: host },
    { type: 'Text' as const, path: 'codes', contents: JSON.stringify({ ours, empty }) },
  ]
  const worker = { name: 'host', compatibilityDate, modules, workerLoaders: { LOADER: {} }, unsafeDirectSockets }
  const runtime = new Miniflare(
    convertV4MiniflareOptions({ cf: false, telemetry: { enabled: false }, workers: [worker] }),
  )
  const { origin } = await runtime.unsafeGetDirectURL()
  // What else the machine does only ever adds, so the least is nearest.
  const least = { ours: Number.POSITIVE_INFINITY, empty: Number.POSITIVE_INFINITY }
  for (let nth = 0; nth < times; nth++)
    for (const which of ['ours', 'empty'] as const)
      least[which] = Math.min(least[which], await took(`${origin}/${which}/${nth}`))
  await runtime.dispose()
  return least.ours - least.empty
}

async function took(url: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(url)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${answer.status} at ${url}`)
  return performance.now() - began
}
