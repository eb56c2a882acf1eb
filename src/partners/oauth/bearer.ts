import { atHand } from '../../at-hand.ts'
import type { Db } from '../../db/connect.ts'
import { type PartnerKind, type PartnerRow, tokenBearer } from '../../db/partners/partners.ts'
import { sha256 } from '../../privacy/bytes.ts'
import { type Refusal, refuse } from '../problems.ts'
import { algorithms } from './algorithms.ts'
import type { Scope } from './scopes.ts'

/** Who is calling: everything a partner may see or do hangs on its kind and tenant. */
export type Partner = { clientId: string; kind: PartnerKind; tenant: string; name: string }
type Known = { ok: true; partner: Partner } | Refusal

/** Whom the request's access token speaks for, when it is good for `scope`. */
export async function bearer(db: Db, request: Request, scope: Scope): Promise<Known> {
  const [, scheme, token] = /^(Bearer|DPoP) ([\w-]{20,200})$/i.exec(request.headers.get('authorization') ?? '') ?? []
  if (!token || !scheme) return challenge()
  const now = Date.now()
  const found = await tokenBearer(db, await sha256(token), now)
  if (!found || !(await holds(db, request, { scheme, token, jkt: found.jkt }, now))) return challenge('invalid_token')
  if (!found.scopes.split(' ').includes(scope)) return notCovered(scope)
  return { ok: true, partner: asPartner(found.partner) }
}

// A token bound to a key is good only in the hands of that key, and a loose one only as a bearer token.
async function holds(db: Db, request: Request, { scheme, token, jkt }: Shown, now: number) {
  if (scheme.toLowerCase() === 'bearer') return jkt === null
  const proof = await (await proofs()).provedBy(db, request, now, token)
  return proof.ok && proof.jkt === jkt
}

const proofs = atHand(() => import('./dpop.ts'))

type Shown = { scheme: string; token: string; jkt: string | null }

const asPartner = ({ clientId, kind, tenant, name }: PartnerRow): Partner => ({ clientId, kind, tenant, name })

const challenge = (error?: string): Refusal => {
  const told = error ? `, error="${error}"` : ''
  const schemes = `Bearer realm="baoquan"${told}, DPoP algs="${algorithms.join(' ')}"${told}`
  return refuse('not-signed-in', { headers: { 'www-authenticate': schemes } })
}

const notCovered = (scope: Scope): Refusal =>
  refuse('not-allowed', {
    headers: { 'www-authenticate': `Bearer realm="baoquan", error="insufficient_scope", scope="${scope}"` },
  })
