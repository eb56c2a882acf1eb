import * as z from 'zod/mini'
import { roles } from '../../kinds/officer.ts'

const Name = z.string().check(z.minLength(1))
const called = (usually: string) => z._default(Name, usually)

const Claims = z.strictObject({ court: called('court'), name: called('name'), roles: called('roles') })

/** A client's private key as its JWK, with the `kid` and `alg` under which the provider knows it. */
const ClientKey = z.looseObject({ kty: Name, kid: Name, alg: z.enum(['ES256', 'PS256', 'RS256', 'EdDSA']), d: Name })

/**
 * The identity provider of the court's staff, and how it knows us. `secrets`: the new one beside the old while it is
 * being changed; or `key`, for which nothing secret is ever sent. `acr`: how strong a sign-in must have been.
 * `claims` names what holds the court code, the person's name and their roles; `roles` translates the court's words.
 */
export const CourtIdp = z
  .strictObject({
    issuer: z.url({ protocol: /^https$/ }),
    clientId: Name,
    secrets: z.optional(z.array(Name).check(z.minLength(1), z.maxLength(2))),
    key: z.optional(ClientKey),
    scope: z._default(z.string().check(z.regex(/\bopenid\b/)), 'openid profile'),
    acr: z.optional(Name),
    claims: z._default(Claims, Claims.parse({})),
    roles: z._default(z.record(z.string(), z.enum(roles)), Object.fromEntries(roles.map((role) => [role, role]))),
  })
  .check(
    z.refine(({ secrets, key }) => !secrets !== !key, { error: 'one of secrets and key, not both', path: ['secrets'] }),
  )
export type CourtIdp = z.infer<typeof CourtIdp>
