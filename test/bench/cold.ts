import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { modulesOf, readLate } from '../../src/local/bundle.ts'
import { examples, own } from '../providers/in-readme.ts'
import { freePort } from '../throw-away.ts'

const entry = `${import.meta.dirname}/../../src/worker.ts`
const compatibilityDate = '2026-08-04'
const empty = { 'worker.js': 'export default { fetch: () => new Response("") }' }

// A new isolate for every address that it is asked at. The runtime of the tests is of the days when `readLate` was new.
const host = `
import written from 'codes'
const { codes, env, compatibilityFlags } = JSON.parse(written)
export default { fetch(request, { LOADER }) {
  const { pathname } = new URL(request.url)
  const code = () => ({
    compatibilityDate: '${compatibilityDate}', compatibilityFlags, allowExperimental: true, mainModule: 'worker.js',
    modules: codes[pathname.split('/')[1]], env, globalOutbound: null,
  })
  return LOADER.get(pathname, code).getEntrypoint().fetch('http://localhost/')
} }`

/** How much longer a fresh isolate of a deployment takes to its first page than an empty Worker does to its answer, in ms: the least of many. */
export async function coldStart(times = 15): Promise<number> {
  const ours = Object.fromEntries((await modulesOf(entry)).map(({ path, contents }) => [path, contents]))
  const env = { ...own, ...Object.fromEntries(examples) }
  const contents = JSON.stringify({ codes: { ours, empty }, env, compatibilityFlags: readLate })
  const unsafeDirectSockets = [{ host: '127.0.0.1', port: await freePort() }]
  const worker = {
    name: 'host',
    compatibilityDate,
    compatibilityFlags: ['experimental'],
    modules: [
      { type: 'ESModule' as const, path: 'host.js', contents: host },
      { type: 'Text' as const, path: 'codes', contents },
    ],
    workerLoaders: { LOADER: {} },
    unsafeDirectSockets,
  }
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
