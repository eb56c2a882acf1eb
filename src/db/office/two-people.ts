import { and, asc, desc, eq, getTableColumns, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { alias, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Officer } from '../../kinds/officer.ts'
import type { Db } from '../connect.ts'
import { officers } from './staff.ts'

const steps = sqliteTable('two_person_steps', {
  id: text().primaryKey(),
  court: text().notNull(),
  subject: text().notNull(),
  step: text().notNull(),
  told: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  firstOfficer: text('first_officer').notNull(),
  firstAt: integer('first_at').notNull(),
  secondOfficer: text('second_officer'),
  secondAt: integer('second_at'),
  outcome: text().$type<'confirmed' | 'refused'>(),
})
const seconds = alias(officers, 'seconds')
export type TwoPersonStep = typeof steps.$inferSelect

export type Proposal = Pick<TwoPersonStep, 'subject' | 'step' | 'told'>
export type Proposed = { ok: true; id: string } | { ok: false; because: 'already proposed' }

/** The first of two people. What is proposed stands until somebody else confirms or anybody refuses it. */
export async function propose(db: Db, officer: Officer, proposal: Proposal, at: number): Promise<Proposed> {
  const id = crypto.randomUUID()
  const row = { id, ...proposal, court: officer.court, firstOfficer: officer.id, firstAt: at }
  const done = await db.insert(steps).values(row).onConflictDoNothing()
  return done.meta.changes === 1 ? { ok: true, id } : { ok: false, because: 'already proposed' }
}

export type Closed = { ok: true; step: TwoPersonStep } | { ok: false; because: 'not open' | 'same person' }

/** The second of two people: somebody else of the same court. `also`: what comes of it, written in the same batch. */
export async function confirm(db: Db, officer: Officer, id: string, { at, also = [] }: Confirming): Promise<Closed> {
  const only = ne(steps.firstOfficer, officer.id)
  const [[step]] = await db.batch([close(db, officer, id, { outcome: 'confirmed', at, only }), ...also])
  if (step) return { ok: true, step }
  return { ok: false, because: (await openStep(db, officer, id)) ? 'same person' : 'not open' }
}
type Confirming = { at: number; also?: BatchItem<'sqlite'>[] }

/** Anybody of the same court may refuse, whoever proposed included. */
export async function refuse(db: Db, officer: Officer, id: string, at: number): Promise<Closed> {
  const step = await close(db, officer, id, { outcome: 'refused', at }).get()
  return step ? { ok: true, step } : { ok: false, because: 'not open' }
}

type Ending = { outcome: 'confirmed' | 'refused'; at: number; only?: SQL }

const close = (db: Db, officer: Officer, id: string, { outcome, at, only }: Ending) =>
  db
    .update(steps)
    .set({ outcome, secondOfficer: officer.id, secondAt: at })
    .where(and(open(officer, id), only))
    .returning()

const open = ({ court }: Officer, id: string) => and(eq(steps.id, id), eq(steps.court, court), isNull(steps.outcome))

export const openStep = (db: Db, officer: Officer, id: string): Promise<TwoPersonStep | undefined> =>
  db.select().from(steps).where(open(officer, id)).get()

/** Holds once that proposal is confirmed: for what is written in the batch that confirms it. */
export const isConfirmed = (id: string): SQL =>
  sql`exists (select 1 from ${steps} s where s.id = ${id} and s.outcome = 'confirmed')`

/** The proposal about a subject that waits for a second person, by whom by name. */
export const openStepAbout = (db: Db, officer: Officer, subject: string, step: string) =>
  db
    .select({ ...getTableColumns(steps), firstName: officers.name })
    .from(steps)
    .innerJoin(officers, eq(officers.id, steps.firstOfficer))
    .where(and(eq(steps.subject, subject), eq(steps.step, step), eq(steps.court, officer.court), isNull(steps.outcome)))
    .get()

/** What waits at a court for a second person to take a step, by whom asked, the longest waiting first. */
export const openStepsAt = (db: Db, court: string, step: string) =>
  db
    .select({ ...getTableColumns(steps), firstName: officers.name })
    .from(steps)
    .innerJoin(officers, eq(officers.id, steps.firstOfficer))
    .where(and(eq(steps.court, court), eq(steps.step, step), isNull(steps.outcome)))
    .orderBy(asc(steps.firstAt))
    .limit(50)

/** What was decided about a subject before, the latest first: by whom first, by whom second, and how. */
export const closedStepsAbout = (db: Db, court: string, subject: string, step: string) =>
  db
    .select({ ...getTableColumns(steps), firstName: officers.name, secondName: seconds.name })
    .from(steps)
    .innerJoin(officers, eq(officers.id, steps.firstOfficer))
    .innerJoin(seconds, eq(seconds.id, steps.secondOfficer))
    .where(and(eq(steps.subject, subject), eq(steps.step, step), eq(steps.court, court)))
    .orderBy(desc(steps.secondAt))
    .limit(20)
