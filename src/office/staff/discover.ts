import type { JSONWebKeySet } from 'jose'
import * as z from 'zod/mini'
import type { Line } from '../../providers/court-idp/chosen.ts'
import { type Asked, ask, atFault } from './ask.ts'

const Metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  end_session_endpoint: z.optional(z.url()),
  code_challenge_methods_supported: z._default(z.array(z.string()), ['S256']),
  authorization_response_iss_parameter_supported: z._default(z.boolean(), false),
})
export type Metadata = z.infer<typeof Metadata>

/** What the provider says of itself (OpenID Connect Discovery 1.0), asked anew each time: people sign in once a day. */
export async function discover(line: Line): Promise<Asked<Metadata>> {
  const { issuer } = line.settings
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const found = await ask(line, new Request(address), Metadata)
  if (!found.ok) return found
  if (found.value.issuer !== issuer) return atFault('down', { wrong: 'issuer' })
  const pkce = found.value.code_challenge_methods_supported.includes('S256')
  return pkce ? found : atFault('down', { wrong: 'no PKCE' })
}

const Keys = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })

/** The keys that the provider signs with now. */
export const keysOf = (line: Line, { jwks_uri }: Metadata): Promise<Asked<JSONWebKeySet>> =>
  ask(line, new Request(jwks_uri), Keys)
