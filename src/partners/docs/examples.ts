// Each runs as it stands against the sandbox; a test does just that. `{origin}` is where the page was served.

export const tokenExample = `// token.mjs: prints an access token.  npm install oauth4webapi
//   node token.mjs .sandbox/partners/bohai.json
import { readFile } from 'node:fs/promises'
import * as oauth from 'oauth4webapi'

const { issuer, client_id, private_jwk } = JSON.parse(await readFile(process.argv.at(-1), 'utf8'))
const url = new URL(issuer)
const local = { [oauth.allowInsecureRequests]: url.protocol === 'http:' }
const found = await oauth.discoveryRequest(url, { algorithm: 'oauth2', ...local })
const server = await oauth.processDiscoveryResponse(url, found)

const ec = { name: 'ECDSA', namedCurve: 'P-256' }
const key = await crypto.subtle.importKey('jwk', private_jwk, ec, false, ['sign'])
const proof = oauth.PrivateKeyJwt({ key, kid: private_jwk.kid })
const answer = await oauth.clientCredentialsGrantRequest(server, { client_id }, proof, {}, local)
const token = await oauth.processClientCredentialsResponse(server, { client_id }, answer)
console.log(token.access_token)
`

export const listExample = `# TOKEN=$(node token.mjs .sandbox/partners/bohai.json)
curl -s "{origin}/api/v1/guarantees?status=in_review&limit=20" \\
  -H "Authorization: Bearer $TOKEN"
`

export const approveExample = `# What would come of it? Without ?dry_run=1 it is done.
curl -s "{origin}/api/v1/guarantees/$ID/approve?dry_run=1" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: approve-$ID" \\
  -d '{
    "premium": { "amount": 120000, "currency": "CNY" },
    "rate": 1200,
    "validUntil": "2099-12-31"
  }'
`

export const approveTypescript = `type Money = { amount: number; currency: 'CNY' }
type Moved = { id: string; status: string; version: number; dryRun: boolean }

export async function approve(token: string, id: string, premium: Money, rate: number): Promise<Moved> {
  const answer = await fetch(\`{origin}/api/v1/guarantees/\${id}/approve\`, {
    method: 'POST',
    headers: {
      authorization: \`Bearer \${token}\`,
      'content-type': 'application/json',
      'idempotency-key': \`approve-\${id}\`, // sent again, it is done once
    },
    body: JSON.stringify({ premium, rate, validUntil: '2099-12-31' }),
  })
  if (!answer.ok) throw new Error((await answer.json()).title) // a problem, RFC 9457
  return answer.json()
}
`

export const cardExample = `# In fen, and in parts per million: 0.10 % to 0.20 % up to a million yuan, less above. The court is 津0116.
curl -s -X PUT "{origin}/api/v1/rates/%E6%B4%A50116" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/json" \\
  -d '{
    "method": "whole",
    "tiers": [
      { "upTo": { "amount": 100000000, "currency": "CNY" }, "minRate": 1000, "maxRate": 2000 },
      { "upTo": null, "minRate": 800, "maxRate": 1500 }
    ],
    "minPremium": { "amount": 50000, "currency": "CNY" },
    "minAmount": { "amount": 100000, "currency": "CNY" },
    "maxApplyAmount": { "amount": 10000000000, "currency": "CNY" },
    "maxAmount": { "amount": 50000000000, "currency": "CNY" },
    "answers": [{ "upTo": null, "hours": 4 }],
    "notCovered": ["9015", "9016"]
  }'
`

export const offerExample = `# ID is the id of a quote.
curl -s "{origin}/api/v1/quotes/$ID/offer" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: offer-$ID" \\
  -d '{
    "premium": { "amount": 120000, "currency": "CNY" },
    "rate": 1200,
    "validUntil": "2099-12-31"
  }'
`

export const issueExample = `# Both PDFs travel in base64 with the SHA-256 that they have to have.
pdf() { printf '{"sha256":"%s","content":"%s"}' "$(sha256sum "$1" | cut -d' ' -f1)" "$(base64 -w0 "$1")"; }
printf '{"policyNumber":"PZ-1","letterNumber":"BH-1","policy":%s,"letter":%s}' "$(pdf policy.pdf)" "$(pdf letter.pdf)" |
curl -s "{origin}/api/v1/guarantees/$ID/issue" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: issue-$ID" \\
  --data-binary @-
`

export const feedExample = `# Everything that happened after event 0; \`next\` is the \`after\` of the next call.
curl -s "{origin}/api/v1/events?after=0" -H "Authorization: Bearer $TOKEN"
`

export const challengeExample = `// receiver.mjs: says a challenge again, so that the address can be confirmed.  node receiver.mjs 9000
import { createServer } from 'node:http'

createServer(async (request, response) => {
  let body = ''
  for await (const piece of request) body += piece
  const { type, data } = JSON.parse(body) // once its signature is checked, as below
  if (type !== 'webhook.challenge') return response.writeHead(204).end()
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ challenge: data.challenge }))
}).listen(Number(process.argv.at(-1)))
`

export const confirmExample = `HOOK=$(curl -s "{origin}/api/v1/webhooks" \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -H "Idempotency-Key: hook-$URL" \\
  -d "{ \\"url\\": \\"$URL\\" }" | sed 's/.*"id":"\\([^"]*\\)".*/\\1/')
curl -s -X POST "{origin}/api/v1/webhooks/$HOOK/confirm" \\
  -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: confirm-$HOOK"
`

export const webhookExample = `// Checks one message: Ed25519 by the public key (whpk_…) of the webhook.
export async function verified(publicKey: string, headers: Headers, body: string): Promise<boolean> {
  const bytes = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const [id, at] = [headers.get('webhook-id'), headers.get('webhook-timestamp')]
  if (Math.abs(Date.now() / 1000 - Number(at)) > 300) return false // too old to be believed
  const raw = bytes(publicKey.replace('whpk_', ''))
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
  const message = new TextEncoder().encode(\`\${id}.\${at}.\${body}\`)
  const signatures = (headers.get('webhook-signature') ?? '').split(' ').filter((one) => one.startsWith('v1a,'))
  const checks = signatures.map((one) => crypto.subtle.verify('Ed25519', key, bytes(one.slice(4)), message))
  return (await Promise.all(checks)).includes(true)
}
`
