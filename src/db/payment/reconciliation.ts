import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Day } from '../../rules/calendar.ts'
import type { Db } from '../connect.ts'
import { officers } from '../office/staff.ts'
import type { Difference, Movement } from './movements.ts'

const runs = sqliteTable('reconciliation_runs', {
  provider: text().notNull(),
  day: text().notNull(),
  ranAt: integer('ran_at').notNull(),
  orders: integer().notNull(),
  lines: integer().notNull(),
  entries: integer().notNull(),
  differences: integer().notNull(),
})
export type RunRow = typeof runs.$inferSelect

const differences = sqliteTable('reconciliation_differences', {
  provider: text().notNull(),
  day: text().notNull(),
  kind: text().$type<Movement['kind']>().notNull(),
  number: text().notNull(),
  ours: integer(),
  theirs: integer(),
  ledger: integer(),
  foundAt: integer('found_at').notNull(),
  settledAt: integer('settled_at'),
  settledBy: text('settled_by'),
  note: text().notNull(),
})
export type DifferenceRow = typeof differences.$inferSelect

export const keepRun = (db: Db, run: RunRow) => db.insert(runs).values(run).onConflictDoNothing()

// What a person has settled is open again where the books have come to say something else of it.
const stands = `settled_by <> 'rule' and ours is excluded.ours and theirs is excluded.theirs and ledger is excluded.ledger`

/** Notes what a run found; what it finds no more has settled itself. A difference that a person settled stays settled. */
export async function keepDifferences(
  db: Db,
  { provider, day }: { provider: string; day: Day },
  found: Difference[],
  now: number,
) {
  const upserts = found.map(({ kind, number, ours, theirs, ledger }) =>
    db.$client
      .prepare(
        `insert into reconciliation_differences (provider, day, kind, number, ours, theirs, ledger, found_at)
         values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (provider, day, kind, number) do update
         set ours = excluded.ours, theirs = excluded.theirs, ledger = excluded.ledger,
           settled_at = case when ${stands} then settled_at end,
           settled_by = case when ${stands} then settled_by end`,
      )
      .bind(provider, day, kind, number, ours, theirs, ledger, now),
  )
  for (let at = 0; at < upserts.length; at += 50) await db.$client.batch(upserts.slice(at, at + 50))
  const open = await db
    .select()
    .from(differences)
    .where(and(eq(differences.provider, provider), eq(differences.day, day), isNull(differences.settledAt)))
  const gone = open.filter((row) => !found.some(({ kind, number }) => kind === row.kind && number === row.number))
  for (const row of gone) await settleDifference(db, row, { by: 'rule', note: '', at: now })
}

type Key = Pick<DifferenceRow, 'provider' | 'day' | 'kind' | 'number'>
type Books = Pick<DifferenceRow, 'ours' | 'theirs' | 'ledger'>
/** By what a difference is told from others. */
export const keyOf = ({ provider, day, kind, number }: Key) => [provider, day, kind, number] as const

type Settled = { by: string; note: string; at: number }

/** Settles a difference as it was seen; one that somebody has settled meanwhile, or that is another now, stays as it is. */
export const settleDifference = (db: Db, seen: Key & Books, { by, note, at }: Settled) =>
  db
    .update(differences)
    .set({ settledAt: at, settledBy: by, note })
    .where(
      and(
        eq(differences.provider, seen.provider),
        eq(differences.day, seen.day),
        eq(differences.kind, seen.kind),
        eq(differences.number, seen.number),
        sql`(${differences.ours}, ${differences.theirs}, ${differences.ledger}) is (${seen.ours}, ${seen.theirs}, ${seen.ledger})`,
        isNull(differences.settledAt),
      ),
    )

// What belongs to no order of ours concerns every court until somebody knows better.
const concerns = (court: string) =>
  sql`coalesce((select a.court from payment_orders o join applications a on a.id = o.application_id
    where o.number in (${differences.number}, rtrim(rtrim(${differences.number}, '0123456789'), 'R'))), ${court}) = ${court}`

// Money of another amount than was due waits for a person before it is in our books.
const held = sql<number>`exists (select 1 from payment_orders o where o.number = reconciliation_differences.number and o.status = 'held')`

export type OpenDifference = DifferenceRow & { held: number }

/** Differences that nobody has settled, as far as they concern a court; the oldest first. */
export const openDifferences = (db: Db, court: string): Promise<OpenDifference[]> =>
  db
    .select({ ...getTableColumns(differences), held })
    .from(differences)
    .where(and(isNull(differences.settledAt), concerns(court)))
    .orderBy(asc(differences.foundAt), asc(differences.number))
    .limit(200)

/** Those that people of a court have settled lately, the latest first. */
export const settledDifferences = (db: Db, court: string) =>
  db
    .select({ ...getTableColumns(differences), by: officers.name })
    .from(differences)
    .innerJoin(officers, eq(officers.id, differences.settledBy))
    .where(and(isNotNull(differences.settledAt), eq(officers.court, court)))
    .orderBy(desc(differences.settledAt))
    .limit(50)
export type SettledDifference = Awaited<ReturnType<typeof settledDifferences>>[number]

export const latestRuns = (db: Db, most = 14): Promise<RunRow[]> =>
  db.select().from(runs).orderBy(desc(runs.ranAt)).limit(most)

/** Which of these days have no run yet for a provider, or open differences and no run since `stale`. */
export async function daysToRun(db: Db, provider: string, days: Day[], stale: number): Promise<Day[]> {
  const [ran, open] = await db.batch([
    db
      .select({ day: runs.day, last: max(runs.ranAt) })
      .from(runs)
      .where(and(eq(runs.provider, provider), inArray(runs.day, days)))
      .groupBy(runs.day),
    db
      .selectDistinct({ day: differences.day })
      .from(differences)
      .where(and(eq(differences.provider, provider), inArray(differences.day, days), isNull(differences.settledAt))),
  ])
  const done = new Map(ran.map(({ day, last }) => [day, last ?? 0]))
  const unsettled = new Set(open.map(({ day }) => day))
  return days.filter((day) => !done.has(day) || (unsettled.has(day) && done.get(day)! < stale))
}
