import * as z from 'zod/mini'

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
/** The one to five keys that a partner signs with, as it hands them in. */
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
