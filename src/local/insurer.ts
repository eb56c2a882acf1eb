import { connectPartner } from './insurer/client.ts'
import { underwrite } from './insurer/underwriter.ts'
import { credentialsIn, partnersFolder } from './partners.ts'

// A reference underwriter: `npm run insurer [-- path/to/credentials.json]`. It knows the published interface and the
// credentials file, and nothing else of this project.
const file = process.argv[2] ?? `${partnersFolder()}/bohai.json`

const credentials = await credentialsIn(file).catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})

const client = await connectPartner(credentials)
console.log(`${credentials.name} is at work at ${credentials.issuer} (Ctrl-C stops it)`)
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
await underwrite(client, credentials.name, stop.signal)
