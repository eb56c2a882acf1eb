import { setTimeout } from 'node:timers/promises'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { modulesOf, readLate } from '../../src/local/bundle.ts'
import { examples } from '../providers/in-readme.ts'
import { own } from '../providers/settings-in.ts'
import { freePort } from '../throw-away.ts'
import { runtimes, workOf } from './rate.ts'

const entry = `${import.meta.dirname}/../../src/worker.ts`
const compatibilityDate = '2026-08-04'
const idle = 'export default { fetch: () => new Response("") }'

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

/**
 * How much longer a fresh isolate of a deployment works on its first page than an empty Worker does on its answer, in ms:
 * the least of many, since what else the machine does only ever adds.
 */
export async function coldStart(times = 15): Promise<number> {
  const ours = Object.fromEntries((await modulesOf(entry)).map(({ path, contents }) => [path, contents]))
  // With the same beside it: a deployment's modules lie there until they are imported, here they are copied in first.
  const empty = { ...ours, 'worker.js': idle }
  // A database is there, and the home page asks it nothing.
  const env = { ...own, ...Object.fromEntries(examples), DB: {} }
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
  const pid = runtimes().at(-1)!
  const least = { ours: Number.POSITIVE_INFINITY, empty: Number.POSITIVE_INFINITY }
  for (let nth = 0; nth < times; nth++)
    for (const which of ['ours', 'empty'] as const)
      least[which] = Math.min(least[which], await workOn(`${origin}/${which}/${nth}`, pid))
  await runtime.dispose()
  return least.ours - least.empty
}

async function workOn(url: string, pid: string): Promise<number> {
  // What the one before does beside its answer is none of this one's.
  await setTimeout(50)
  const before = workOf(pid)
  const answer = await fetch(url)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${answer.status} at ${url}`)
  return workOf(pid) - before
}
