import type { Line } from '../../providers/court-idp/chosen.ts'
import { atFault, type NotIn, notIn } from './ask.ts'
import type { Away } from './begin.ts'
import { type Claimed, claimedBy } from './claims.ts'
import { discover, keysOf, type Metadata } from './discover.ts'
import { exchange } from './token.ts'
import { verified } from './verify.ts'

type Finished = { ok: true; claimed: Claimed } | NotIn

/** What a browser comes back with, what it left with, and the address of ours that it was sent back to. */
type Return = { back: URLSearchParams; away: Away; redirectUri: string }

/** From the browser's return to who it is: the code for a proof, the proof checked, the person found to work here. */
export async function finish(line: Line, { back, away, redirectUri }: Return, now: number): Promise<Finished> {
  const found = await discover(line)
  if (!found.ok) return found
  const wrong = wrongReturn(line, found.value, back, away)
  if (wrong) return wrong
  const given = { code: back.get('code')!, redirectUri, verifier: away.verifier }
  const token = await exchange(line, found.value, given, now)
  if (!token.ok) return token
  const keys = await keysOf(line, found.value)
  if (!keys.ok) return keys
  const claims = await verified(token.value.id_token, keys.value, line.settings, { nonce: away.nonce, now })
  if (!claims.ok) return claims
  const claimed = claimedBy(claims.value, line.settings)
  return claimed ? { ok: true, claimed } : notIn('not staff')
}

/** What a provider can say (RFC 6749 4.1.2.1, OpenID Connect Core 3.1.2.6). */
const errors = new Set([
  ...['invalid_request', 'unauthorized_client', 'unsupported_response_type', 'invalid_scope', 'server_error'],
  ...['temporarily_unavailable', 'interaction_required', 'login_required', 'account_selection_required'],
  ...['consent_required', 'invalid_request_uri', 'invalid_request_object', 'request_not_supported'],
  ...['request_uri_not_supported', 'registration_not_supported'],
])

function wrongReturn({ settings }: Line, metadata: Metadata, back: URLSearchParams, away: Away): NotIn | null {
  if (back.get('state') !== away.state) return notIn('stale')
  const iss = back.get('iss')
  const named = iss === null ? !metadata.authorization_response_iss_parameter_supported : iss === settings.issuer
  // RFC 9207.
  if (!named) return atFault('untrusted', { wrong: 'issuer' })
  const error = back.get('error')
  if (error === 'access_denied') return notIn('cancelled')
  // It comes through a browser, and whoever sits there could have an alarm say anything.
  if (error) return errors.has(error) ? atFault('down', { words: error }) : notIn('stale')
  return back.get('code') ? null : notIn('stale')
}
