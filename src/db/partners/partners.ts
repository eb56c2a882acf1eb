import { and, eq, gt, isNull, lt, or } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { JWK } from 'jose'
import { day } from '../../rules/durations.ts'
import type { Db } from '../connect.ts'
import { forgetRequests } from './requests.ts'

export type PartnerKind = 'insurer' | 'court'

export const partners = sqliteTable('partner', {
  clientId: text('client_id').primaryKey(),
  kind: text().$type<PartnerKind>().notNull(),
  tenant: text().notNull(),
  name: text().notNull(),
  scopes: text().notNull(),
  jwksUri: text('jwks_uri'),
  jwksSeen: text('jwks_seen', { mode: 'json' }).$type<JWK[]>(),
  jwksSeenAt: integer('jwks_seen_at').notNull().default(0),
  dpopOnly: integer('dpop_only', { mode: 'boolean' }).notNull().default(false),
  disabledAt: integer('disabled_at'),
  createdAt: integer('created_at').notNull(),
})
export type PartnerRow = typeof partners.$inferSelect

const partnerKeys = sqliteTable(
  'partner_key',
  {
    clientId: text('client_id').notNull(),
    kid: text().notNull(),
    jwk: text({ mode: 'json' }).$type<JWK>().notNull(),
    retiresAt: integer('retires_at'),
  },
  (t) => [primaryKey({ columns: [t.clientId, t.kid] })],
)

const tokens = sqliteTable('partner_token', {
  hash: text().primaryKey(),
  clientId: text('client_id').notNull(),
  scopes: text().notNull(),
  jkt: text(),
  expiresAt: integer('expires_at').notNull(),
})

const once = sqliteTable('partner_once', { id: text().primaryKey(), expiresAt: integer('expires_at').notNull() })

const enabled = isNull(partners.disabledAt)
const lasting = (now: number) => or(isNull(partnerKeys.retiresAt), gt(partnerKeys.retiresAt, now))

/** A partner that is not disabled, with the keys it may still sign with, and which of them are on their way out. */
export async function partnerWithKeys(db: Db, clientId: string, now: number) {
  const [[partner], keys] = await db.batch([
    db
      .select()
      .from(partners)
      .where(and(eq(partners.clientId, clientId), enabled)),
    db
      .select()
      .from(partnerKeys)
      .where(and(eq(partnerKeys.clientId, clientId), lasting(now))),
  ])
  const retiring = keys.filter(({ retiresAt }) => retiresAt !== null).map(({ kid }) => kid)
  return partner ? { ...partner, keys: keys.map((key) => ({ ...key.jwk, kid: key.kid })), retiring } : null
}

export const rememberJwks = (db: Db, clientId: string, keys: JWK[], now: number) =>
  db.update(partners).set({ jwksSeen: keys, jwksSeenAt: now }).where(eq(partners.clientId, clientId))

/** These keys from now on; those left out are accepted until `overlapEnds`, so that no signer is caught half-way. */
export const replaceKeys = (db: Db, clientId: string, keys: (JWK & { kid: string })[], overlapEnds: number) =>
  db.batch([
    db
      .update(partnerKeys)
      .set({ retiresAt: overlapEnds })
      .where(and(eq(partnerKeys.clientId, clientId), isNull(partnerKeys.retiresAt))),
    ...keys.map((jwk) =>
      db
        .insert(partnerKeys)
        .values({ clientId, kid: jwk.kid, jwk })
        .onConflictDoUpdate({ target: [partnerKeys.clientId, partnerKeys.kid], set: { jwk, retiresAt: null } }),
    ),
  ])

export const keepToken = (db: Db, token: typeof tokens.$inferInsert) => db.insert(tokens).values(token)

/** Whom a token speaks for, while it lasts and its partner is not disabled. */
export async function tokenBearer(db: Db, hash: string, now: number) {
  const [row] = await db
    .select({ partner: partners, scopes: tokens.scopes, jkt: tokens.jkt })
    .from(tokens)
    .innerJoin(partners, eq(partners.clientId, tokens.clientId))
    .where(and(eq(tokens.hash, hash), gt(tokens.expiresAt, now), enabled))
  return row ?? null
}

/** True the first time an id is shown, false ever after. */
export async function firstTime(db: Db, id: string, expiresAt: number): Promise<boolean> {
  const shown = await db.insert(once).values({ id, expiresAt }).onConflictDoNothing()
  return shown.meta.changes === 1
}

/** Everything here that has run out; the clock calls it. */
export const forgetExpired = (db: Db, now: number) =>
  db.batch([
    db.delete(tokens).where(lt(tokens.expiresAt, now)),
    db.delete(once).where(lt(once.expiresAt, now)),
    db.delete(partnerKeys).where(lt(partnerKeys.retiresAt, now)),
    forgetRequests(db, now - 30 * day),
  ])

/** Enrols a partner, or brings it up to date; the operator and the sandbox call it. */
export const enrol = (db: Db, partner: typeof partners.$inferInsert) =>
  db
    .insert(partners)
    .values(partner)
    .onConflictDoUpdate({ target: partners.clientId, set: { ...partner, disabledAt: null } })
