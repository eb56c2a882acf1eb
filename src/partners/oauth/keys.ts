import { decodeProtectedHeader, type JWK } from 'jose'
import * as z from 'zod/mini'
import type { Db } from '../../db/connect.ts'
import { type PartnerRow, rememberJwks } from '../../db/partners/partners.ts'
import { bytesWithin } from '../../files/bytes.ts'
import { day, minute, second } from '../../rules/durations.ts'
import { readJson } from '../../strict-json.ts'
import { guard } from '../webhooks/guard.ts'

const base64url = (least: number, most: number) => z.string().check(z.regex(new RegExp(`^[\\w-]{${least},${most}}$`)))
const named = {
  kid: z.string().check(z.minLength(1), z.maxLength(100)),
  use: z.optional(z.literal('sig')),
  alg: z.optional(z.string().check(z.maxLength(20))),
}

/** A public key for signatures: P-256, Ed25519, or RSA of 2048 bits and more. A private part is refused. */
export const PublicKey = z.discriminatedUnion('kty', [
  z.strictObject({
    ...named,
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: base64url(43, 43),
    y: base64url(43, 43),
  }),
  z.strictObject({ ...named, kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: base64url(43, 43) }),
  z.strictObject({ ...named, kty: z.literal('RSA'), n: base64url(342, 1400), e: base64url(2, 8) }),
])

const differentNames = (keys: { kid: string }[]) => new Set(keys.map(({ kid }) => kid)).size === keys.length
const exampleKey = {
  ...{ kid: '2026-11', kty: 'EC', crv: 'P-256' },
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
}
export const PublicKeys = z.strictObject({
  keys: z
    .array(PublicKey)
    .check(
      z.minLength(1),
      z.maxLength(5),
      z.refine(differentNames, 'Every key needs a kid of its own.'),
      z.meta({ examples: [[exampleKey]] }),
    ),
})

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
