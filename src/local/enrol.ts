import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { PublicKeys } from '../partners/oauth/public-keys.ts'
import { scopesOf } from '../partners/oauth/scopes.ts'
import { guard } from '../partners/webhooks/guard.ts'

// Prints the SQL that enrols a partner in a deployment:
//   node src/local/enrol.ts insurer <id of the insurer> <name> <jwks.json or https://…/jwks> > enrol.sql
//   wrangler d1 execute baoquan --remote --file enrol.sql
const Asked = z.tuple([
  z.enum(['insurer', 'court']),
  z.string().check(z.regex(/^[\w\p{Script=Han}-]{1,60}$/u)),
  z.string().check(z.minLength(1), z.maxLength(60)),
  z.string().check(z.minLength(1)),
])

const refuse = (because: string): never => {
  console.error(because)
  process.exit(1)
}

const asked = Asked.safeParse(process.argv.slice(2))
if (!asked.success) refuse('node src/local/enrol.ts insurer|court <tenant> <name> <jwks.json or https://…>')
const [kind, tenant, name, source] = asked.data!

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const isAddress = /^https?:/.test(source)
const guarded = isAddress ? guard(source, false) : null
if (guarded && !guarded.ok) refuse(guarded.because.en)

const clientId = `${kind}-${crypto.randomUUID()}`
const values = [clientId, kind, tenant, name, scopesOf[kind].join(' ')].map(quoted)
const uri = isAddress ? quoted(source) : 'null'
console.log(`insert into partner (client_id, kind, tenant, name, scopes, jwks_uri, created_at)
values (${values.join(', ')}, ${uri}, ${Date.now()});`)

const keys = isAddress ? [] : PublicKeys.parse(JSON.parse(await readFile(source, 'utf8'))).keys
for (const key of keys)
  console.log(
    `insert into partner_key (client_id, kid, jwk) values (${[clientId, key.kid, JSON.stringify(key)].map(quoted).join(', ')});`,
  )
console.error(`The client_id is ${clientId}`)
