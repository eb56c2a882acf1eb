import { and, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Db } from '../connect.ts'
import { officers } from '../office/staff.ts'
import { bankLines } from './schema.ts'
import { prepared } from './write.ts'

export type Aside = 'not_ours' | 'returned'

const aside = sqliteTable('bank_lines_set_aside', {
  id: text().primaryKey(),
  serial: text().notNull(),
  court: text().notNull(),
  why: text().$type<Aside>().notNull(),
  note: text().notNull(),
  officer: text().notNull(),
  at: integer().notNull(),
  againBy: text('again_by'),
  againAt: integer('again_at'),
})

/** Whether a line waits for nobody at a court: what is not this court's may be another's, what went back is nobody's. */
export const isAside = (court: string): SQL =>
  sql`exists (select 1 from ${aside} where ${and(
    sql`${aside.serial} = ${bankLines.serial}`,
    isNull(aside.againAt),
    or(eq(aside.court, court), eq(aside.why, 'returned')),
  )})`

type Put = { serial: string; court: string; why: Aside; note: string; by: string; at: number }

/** Sets a line aside that is matched to nothing; one that was matched or set aside meanwhile stays as it is. */
export const setAside = (db: Db, { serial, court, why, note, by, at }: Put) =>
  prepared(
    db,
    `insert into bank_lines_set_aside (id, serial, court, why, note, officer, at)
     select ?1, serial, ?3, ?4, ?5, ?6, ?7 from bank_lines l
     where serial = ?2 and order_number is null and not exists (select 1 from bank_lines_set_aside a
       where a.serial = l.serial and a.again_at is null and (a.court = ?3 or a.why = 'returned'))`,
    ...[crypto.randomUUID(), serial, court, why, note, by, at],
  )

/** The line waits again. */
export const takeUpAgain = (db: Db, id: string, { court, by, at }: { court: string; by: string; at: number }) =>
  db
    .update(aside)
    .set({ againBy: by, againAt: at })
    .where(and(eq(aside.id, id), eq(aside.court, court), isNull(aside.againAt)))

/** What was set aside at a court lately, by whom, the latest first. */
export const setAsideAt = (db: Db, court: string) =>
  db
    .select({
      id: aside.id,
      serial: aside.serial,
      why: aside.why,
      note: aside.note,
      by: officers.name,
      setAt: aside.at,
      at: bankLines.at,
      amount: bankLines.amount,
      other: bankLines.other,
      remark: bankLines.remark,
    })
    .from(aside)
    .innerJoin(bankLines, eq(bankLines.serial, aside.serial))
    .leftJoin(officers, eq(officers.id, aside.officer))
    .where(and(eq(aside.court, court), isNull(aside.againAt)))
    .orderBy(desc(aside.at))
    .limit(50)
export type SetAside = Awaited<ReturnType<typeof setAsideAt>>[number]
