import { and, asc, desc, eq, gt, isNull, lt } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'

export const printerStates = ['unknown', 'ready', 'out_of_paper', 'jammed', 'off'] as const

export const kiosks = sqliteTable('kiosks', {
  id: text().primaryKey(),
  court: text().notNull(),
  name: text().notNull(),
  keyHash: text('key_hash'),
  printerKeyHash: text('printer_key_hash'),
  createdBy: text('created_by').notNull(),
  createdAt: integer('created_at').notNull(),
  enrolledAt: integer('enrolled_at'),
  seenAt: integer('seen_at'),
  printerSeenAt: integer('printer_seen_at'),
  printer: text({ enum: printerStates }).notNull().default('unknown'),
  lockedAt: integer('locked_at'),
  lockedBy: text('locked_by'),
})
export type Kiosk = typeof kiosks.$inferSelect

const codes = sqliteTable('kiosk_codes', {
  hash: text().primaryKey(),
  purpose: text({ enum: ['enrol', 'guide'] }).notNull(),
  court: text().notNull(),
  kioskId: text('kiosk_id'),
  officer: text().notNull(),
  officerName: text('officer_name').notNull(),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
})
type KioskCode = typeof codes.$inferSelect

/** Who was guided by whom at a terminal, and to what they agreed; for as long as that session of theirs. */
export const guidance = sqliteTable('kiosk_guidance', {
  id: text().primaryKey(),
  kioskId: text('kiosk_id').notNull(),
  court: text().notNull(),
  accountId: text('account_id').notNull(),
  session: text().notNull(),
  officer: text().notNull(),
  officerName: text('officer_name').notNull(),
  /** Where it began on one of theirs. */
  applicationId: text('application_id'),
  consent: text().notNull(),
  at: integer().notNull(),
  endedAt: integer('ended_at'),
})

/** False: a terminal of that court has the name already. */
export async function addKiosk(db: Db, kiosk: typeof kiosks.$inferInsert): Promise<boolean> {
  const target = [kiosks.court, kiosks.name]
  const { meta } = await db.insert(kiosks).values(kiosk).onConflictDoNothing({ target })
  return meta.changes === 1
}

export const kiosksOf = (db: Db, court: string): Promise<Kiosk[]> =>
  db.select().from(kiosks).where(eq(kiosks.court, court)).orderBy(asc(kiosks.name)).limit(200)

export const kioskOf = (db: Db, court: string, id: string) =>
  db
    .select()
    .from(kiosks)
    .where(and(eq(kiosks.court, court), eq(kiosks.id, id)))
    .get()

/** The terminal that has this key, and who guides the person in this session there. */
export const kioskByKey = (db: Db, keyHash: string, session: string) =>
  db
    .select({ kiosk: kiosks, guide: guidance.officerName })
    .from(kiosks)
    .leftJoin(guidance, and(eq(guidance.session, session), eq(guidance.kioskId, kiosks.id)))
    .where(eq(kiosks.keyHash, keyHash))
    .orderBy(desc(guidance.at))
    .limit(1)
    .get()

export const kioskName = (db: Db, id: string) =>
  db.select({ name: kiosks.name }).from(kiosks).where(eq(kiosks.id, id)).get()

/** Gives the terminal its key; one enrolled before loses its old one. */
export const enrolKiosk = (db: Db, id: string, keyHash: string, now: number) =>
  db.update(kiosks).set({ keyHash, enrolledAt: now, seenAt: now }).where(eq(kiosks.id, id))

export const sawKiosk = (db: Db, id: string, seenAt: number) =>
  db.update(kiosks).set({ seenAt }).where(eq(kiosks.id, id))

/** The program beside its printer gets a key of its own. */
export const giveToPrinter = (db: Db, id: string, printerKeyHash: string) =>
  db.update(kiosks).set({ printerKeyHash }).where(eq(kiosks.id, id))

export const kioskByPrinter = (db: Db, printerKeyHash: string) =>
  db.select().from(kiosks).where(eq(kiosks.printerKeyHash, printerKeyHash)).get()

export const sawPrinter = (db: Db, id: string, seen: Pick<Kiosk, 'printer'> & { printerSeenAt: number }) =>
  db.update(kiosks).set(seen).where(eq(kiosks.id, id))

/** Locked it stays as it was locked first. */
export const lockKiosk = (db: Db, kiosk: Place, { by, at }: { by: string; at: number }) =>
  db
    .update(kiosks)
    .set({ lockedAt: at, lockedBy: by })
    .where(and(isAt(kiosk), isNull(kiosks.lockedAt)))

export const unlockKiosk = (db: Db, kiosk: Place) =>
  db.update(kiosks).set({ lockedAt: null, lockedBy: null }).where(isAt(kiosk))

type Place = Pick<Kiosk, 'court' | 'id'>
const isAt = ({ court, id }: Place) => and(eq(kiosks.court, court), eq(kiosks.id, id))

export const keepKioskCode = (db: Db, code: typeof codes.$inferInsert) => db.insert(codes).values(code)

/** Uses a code up, of `court` only where one is named; null when there is none such to use. */
export async function useKioskCode(db: Db, { hash, purpose, court }: Typed, now: number) {
  const theirs = court === undefined ? undefined : eq(codes.court, court)
  const asked = and(eq(codes.hash, hash), eq(codes.purpose, purpose), theirs)
  const living = and(asked, isNull(codes.usedAt), gt(codes.expiresAt, now))
  const [used] = await db.update(codes).set({ usedAt: now }).where(living).returning()
  return used ?? null
}
type Typed = Pick<KioskCode, 'hash' | 'purpose'> & { court?: string }

/** Six digits come again one day, and no two codes may be the same. */
export const forgetKioskCodes = (db: Db, now: number) => db.delete(codes).where(lt(codes.expiresAt, now))

export const recordGuidance = (db: Db, row: typeof guidance.$inferInsert) => db.insert(guidance).values(row)
