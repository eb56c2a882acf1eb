import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { ready } from '../ready.ts'
import type { Together } from '../together.ts'
import { identities } from './identities.ts'
import { handlers, organisations } from './organisations.ts'
import { powers } from './powers.ts'

/** What says for whom somebody may act: who they were proved to be, where they have a seat, and what they hold. */
const readsOf = (whose: SQL) => ({
  proofs: ready((db) =>
    db
      .select({ kind: identities.kind, numberIndex: identities.numberIndex })
      .from(identities)
      .where(and(eq(identities.accountId, whose), eq(identities.state, 'verified'))),
  ),
  seats: ready((db) =>
    db
      .select({ id: organisations.id, uscc: organisations.uscc, name: organisations.name })
      .from(handlers)
      .innerJoin(organisations, eq(organisations.id, handlers.organisationId))
      .where(and(eq(handlers.accountId, whose), isNull(handlers.until))),
  ),
  held: ready((db) =>
    db
      .select({
        principalIndex: powers.principalIndex,
        scope: powers.scope,
        startsOn: powers.startsOn,
        endsOn: powers.endsOn,
        revokedAt: powers.revokedAt,
      })
      .from(powers)
      .where(and(eq(powers.accountId, whose), isNull(powers.revokedAt))),
  ),
})
const ofAccount = readsOf(sql`${sql.placeholder('account')}`)
const ofSession = readsOf(sql`(select account_id from sessions where id = ${sql.placeholder('session')})`)

export type Rights = Awaited<ReturnType<typeof rightsOf>>

export async function rightsOf(db: Db, account: string) {
  const { proofs, seats, held } = ofAccount
  const [proven, seated, holding] = await db.batch([
    proofs(db, { account }),
    seats(db, { account }),
    held(db, { account }),
  ])
  return { proofs: proven, seats: seated, powers: holding }
}

/** The same of whoever is signed in, together with whatever else the request reads. */
export async function rightsTogether(together: Together, db: Db, session: string): Promise<Rights> {
  const { proofs, seats, held } = ofSession
  const [proven, seated, holding] = await Promise.all([
    together.add(proofs(db, { session })),
    together.add(seats(db, { session })),
    together.add(held(db, { session })),
  ])
  return { proofs: proven, seats: seated, powers: holding }
}
