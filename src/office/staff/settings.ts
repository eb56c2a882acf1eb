import * as z from 'zod'
import { roles } from '../officer.ts'

const Name = z.string().min(1)

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
    secrets: z.array(Name).min(1).max(2).optional(),
    key: ClientKey.optional(),
    scope: z
      .string()
      .regex(/\bopenid\b/)
      .default('openid profile'),
    acr: Name.optional(),
    claims: z
      .strictObject({ court: Name.default('court'), name: Name.default('name'), roles: Name.default('roles') })
      .prefault({}),
    roles: z.record(z.string(), z.enum(roles)).default(Object.fromEntries(roles.map((role) => [role, role]))),
  })
  .refine(({ secrets, key }) => !secrets !== !key, { error: 'one of secrets and key, not both', path: ['secrets'] })
export type CourtIdp = z.infer<typeof CourtIdp>
