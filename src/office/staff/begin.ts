import * as z from 'zod/mini'
import { randomId, sha256 } from '../../privacy/bytes.ts'
import { type Keyring, openToken, sealToken } from '../../privacy/index.ts'
import type { Line } from '../../providers/court-idp/chosen.ts'
import { minute } from '../../rules/durations.ts'
import type { NotIn } from './ask.ts'
import { discover } from './discover.ts'

/** What this browser must bring back: it stays with it, sealed, while it is away at the provider. */
const Away = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string(), at: z.number() })
export type Away = z.infer<typeof Away>

/** How long somebody may take to sign in, in ms. */
export const patience = 10 * minute

type Begun = { ok: true; url: string; away: Away } | NotIn

/** The address to send the browser to: code flow with PKCE, state and nonce (OpenID Connect Core 3.1.2.1, RFC 7636). */
export async function begin(line: Line, redirectUri: string, to: string, at: number): Promise<Begun> {
  const found = await discover(line)
  if (!found.ok) return found
  const away = { state: randomId(), nonce: randomId(), verifier: randomId(32), to, at }
  const { clientId, scope, acr } = line.settings
  const asked = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    state: away.state,
    nonce: away.nonce,
    code_challenge: await sha256(away.verifier),
    code_challenge_method: 'S256',
    ...(acr && { acr_values: acr }),
  }
  const url = new URL(found.value.authorization_endpoint)
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
  return { ok: true, url: url.href, away }
}

const purpose = 'court sign-in'
export const sealAway = (ring: Keyring, away: Away) => sealToken(ring, purpose, JSON.stringify(away))

export async function openAway(ring: Keyring, token: string, now: number): Promise<Away | null> {
  const text = await openToken(ring, purpose, token)
  const away = text === null ? null : Away.parse(JSON.parse(text))
  return away && away.at > now - patience ? away : null
}
