import type { JWTPayload } from 'jose'
import * as z from 'zod/mini'
import type { Role } from '../../kinds/officer.ts'
import type { CourtIdp } from '../../providers/court-idp/settings.ts'

/** What the provider says of somebody who works at a court. */
export type Claimed = { issuer: string; subject: string; court: string; name: string; roles: Role[] }

/** The code of a court as it stands in a case number: 津0116, 京, 最高法. */
const Court = z.string().check(z.regex(/^\p{Script=Han}{1,3}\d{0,4}$/u))
const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(60))
const Roles = z.union([
  z.array(z.string()),
  z.pipe(
    z.string(),
    z.transform((text) => text.split(/[\s,]+/)),
  ),
])

/** Null for anybody without a court, a name and at least one role: to be known is not to be staff. */
export function claimedBy(claims: JWTPayload, { issuer, claims: names, roles: words }: CourtIdp): Claimed | null {
  const court = Court.safeParse(claims[names.court])
  const name = Name.safeParse(claims[names.name])
  const given = Roles.safeParse(claims[names.roles]).data ?? []
  const roles = [...new Set(given.flatMap((word) => (Object.hasOwn(words, word) ? [words[word]!] : [])))]
  if (!court.success || !name.success || !roles.length || !claims.sub) return null
  return { issuer, subject: claims.sub, court: court.data, name: name.data, roles }
}
