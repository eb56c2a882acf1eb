import { connectPartner } from './insurer/client.ts'
import { underwrite } from './insurer/underwriter.ts'
import { leaveNothing, whenLeft } from './leave-nothing.ts'
import { enrolPartners, partnersFolder } from './partners.ts'
import { serve } from './server.ts'

const port = Number(process.env.PORT ?? 8787)
const state = process.env.STATE ?? '.sandbox/state'

type Person = { who: string; where: string; name: string; password: string }

/** Fills the sandbox, harmless when it is full already, and says who can come in where. */
const seed = async (url: string): Promise<Person[]> => {
  const answer = await fetch(`${url}/sandbox/seed`, { method: 'POST', headers: { origin: url } })
  return answer.ok ? ((await answer.json()) as Person[]) : []
}

const explain = (error: { code?: string }): never => {
  console.error(error.code === 'ERR_ADDRESS_IN_USE' ? `Port ${port} is taken. Try PORT=${port + 1} npm start` : error)
  process.exit(1)
}

leaveNothing()
const server = await serve(port, state).catch(explain)
const people = await seed(server.url)
const partners = partnersFolder()
const [insurer] = await enrolPartners(server.url, partners)

console.log(`Baoquan is at ${server.url} (its data is in ${state}; Ctrl-C stops it)`)
for (const { who, where, name, password } of people) {
  console.log(`  ${who.padEnd(18)} ${server.url}${where.padEnd(12)} ${name} / ${password}`)
}
console.log(`  Insurers and the court’s own system: ${partners}/*.json; ${server.url}/api/docs`)
console.log('  An underwriter who answers them: npm start -- --insurer, or npm run insurer beside this')
const leaves = new AbortController()
if (process.argv.includes('--insurer') && insurer) {
  underwrite(await connectPartner(insurer), insurer.name, leaves.signal)
  console.log(`  ${insurer.name} is at work.`)
}

const tick = () => server.tick().catch(console.error)
const clock = setInterval(tick, 60_000)
const stop = async () => {
  clearInterval(clock)
  leaves.abort()
  await server.stop()
  process.exit()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
whenLeft(stop)
tick()
