import * as z from 'zod/mini'

const PrivateKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  kid: z.string().check(z.minLength(1)),
  x: z.string(),
  y: z.string(),
  d: z.string(),
})
type PrivateKey = z.infer<typeof PrivateKey>

/**
 * The keys of this deployment, from the secret SIGNING_KEYS: a JSON list of private JWKs, P-256, each with its `kid`.
 * The first signs; the others stay published for what they once signed. Without one nothing can be issued.
 */
export function signingKeys({ SIGNING_KEYS }: Pick<Env, 'SIGNING_KEYS'>): [PrivateKey, ...PrivateKey[]] {
  return z.tuple([PrivateKey], PrivateKey).parse(JSON.parse(SIGNING_KEYS))
}

/** What anybody needs to check a signature (RFC 7517). */
export const publicKeys = (env: Pick<Env, 'SIGNING_KEYS'>) => ({
  keys: signingKeys(env).map(({ d: _, ...open }) => ({ ...open, use: 'sig', alg: 'ES256' })),
})
