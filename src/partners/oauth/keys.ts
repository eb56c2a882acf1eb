import { decodeProtectedHeader, type JWK } from 'jose'
import * as z from 'zod/mini'
import type { Db } from '../../db/connect.ts'
import { type PartnerRow, rememberJwks } from '../../db/partners/partners.ts'
import { bytesWithin } from '../../files/bytes.ts'
import { day, minute, second } from '../../rules/durations.ts'
import { readJson } from '../../strict-json.ts'
import { guard } from '../webhooks/guard.ts'
import { PublicKey } from './public-keys.ts'

type PartnerWithKeys = PartnerRow & { keys: JWK[] }

const freshFor = 10 * minute
const askAgainAfter = 30 * second
const stillTrustedFor = day

/** The keys a partner may sign with now. Those behind its `jwks_uri` are fetched when old, or when one is missing. */
export async function keysFor(db: Db, partner: PartnerWithKeys, assertion: string, now: number): Promise<JWK[]> {
  const age = now - partner.jwksSeenAt
  const seen = age < stillTrustedFor ? (partner.jwksSeen ?? []) : []
  const missing = !seen.some(({ kid }) => kid === kidOf(assertion))
  const allowed = partner.jwksUri && guard(partner.jwksUri, false).ok
  const ask = allowed && (age > freshFor || (missing && age > askAgainAfter))
  const fetched = ask ? await fetchKeys(partner.jwksUri!) : null
  if (fetched) await rememberJwks(db, partner.clientId, fetched, now)
  return [...partner.keys, ...(fetched ?? seen)]
}

function kidOf(assertion: string): string | undefined {
  try {
    return decodeProtectedHeader(assertion).kid
  } catch {
    return undefined
  }
}

const JwksDocument = z.object({ keys: z.array(z.unknown()).check(z.maxLength(20)) })

async function fetchKeys(address: string): Promise<JWK[] | null> {
  try {
    const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(5_000) })
    const bytes = answer.ok ? await bytesWithin(answer, 64 * 1024) : null
    const read = bytes && readJson(bytes)
    const document = read?.ok ? JwksDocument.safeParse(read.value) : null
    return document?.success ? document.data.keys.flatMap((key) => PublicKey.safeParse(key).data ?? []) : null
  } catch {
    return null
  }
}
