import { and, asc, desc, eq, getTableColumns, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { alias, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Officer } from '../../kinds/officer.ts'
import type { Db } from '../connect.ts'
import { officers } from './staff.ts'

/** Why it is proposed, or which lines of a bank are said to be whose. */
type Told = {
  reason?: string
  lines?: { serial: string; amount: number; orderNumber: string | null; refund: string }[]
}

const steps = sqliteTable('two_person_steps', {
  id: text().primaryKey(),
  court: text().notNull(),
  subject: text().notNull(),
  step: text().notNull(),
  told: text({ mode: 'json' }).$type<Told>().notNull(),
  firstOfficer: text('first_officer').notNull(),
  firstAt: integer('first_at').notNull(),
  secondOfficer: text('second_officer'),
  secondAt: integer('second_at'),
  outcome: text().$type<Outcome>(),
})
const seconds = alias(officers, 'seconds')
export type TwoPersonStep = typeof steps.$inferSelect

type Proposal = Pick<TwoPersonStep, 'subject' | 'step' | 'told'>
type Proposed = { ok: true; id: string } | { ok: false; because: 'already proposed' }

/** The first of two people. What is proposed stands until somebody else confirms or anybody refuses it. */
export async function propose(db: Db, officer: Officer, proposal: Proposal, at: number): Promise<Proposed> {
  const id = crypto.randomUUID()
  const row = { id, ...proposal, court: officer.court, firstOfficer: officer.id, firstAt: at }
  const done = await db.insert(steps).values(row).onConflictDoNothing()
  return done.meta.changes === 1 ? { ok: true, id } : { ok: false, because: 'already proposed' }
}

/** The same in one batch with what is proposed: it stands only where `where` holds by then. */
export const proposing = (db: Db, officer: Officer, proposal: Proposal & { id: string }, { at, where }: Proposing) =>
  db
    .insert(steps)
    .select(
      sql`select ${proposal.id}, ${officer.court}, ${proposal.subject}, ${proposal.step}, ${JSON.stringify(proposal.told)},
        ${officer.id}, ${at}, null, null, null where ${where}`,
    )
    .onConflictDoNothing()
type Proposing = { at: number; where: SQL }

export type Closed = { ok: true; step: TwoPersonStep } | { ok: false; because: 'not open' | 'same person' }

/** The second of two people: somebody else of the same court. `also`: what comes of it, written in the same batch. */
export async function confirm(db: Db, officer: Officer, id: string, { at, also = [] }: Deciding): Promise<Closed> {
  const only = ne(steps.firstOfficer, officer.id)
  const [[step]] = await db.batch([close(db, officer, id, { outcome: 'confirmed', at, only }), ...also])
  if (step) return { ok: true, step }
  return { ok: false, because: (await openStep(db, officer, id)) ? 'same person' : 'not open' }
}
type Deciding = { at: number; also?: BatchItem<'sqlite'>[] }

/** Anybody of the same court may refuse, whoever proposed included. */
export async function refuse(db: Db, officer: Officer, id: string, { at, also = [] }: Deciding): Promise<Closed> {
  const [[step]] = await db.batch([close(db, officer, id, { outcome: 'refused', at }), ...also])
  return step ? { ok: true, step } : { ok: false, because: 'not open' }
}

type Outcome = 'confirmed' | 'refused'
type Ending = { outcome: Outcome; at: number; only?: SQL }

const close = (db: Db, officer: Officer, id: string, { outcome, at, only }: Ending) =>
  db
    .update(steps)
    .set({ outcome, secondOfficer: officer.id, secondAt: at })
    .where(and(open(officer, id), only))
    .returning()

const open = ({ court }: Officer, id: string) => and(eq(steps.id, id), eq(steps.court, court), isNull(steps.outcome))

export const openStep = (db: Db, officer: Officer, id: string): Promise<TwoPersonStep | undefined> =>
  db.select().from(steps).where(open(officer, id)).get()

/** Holds once that proposal is confirmed, or refused: for what is written in the batch that does so. */
export const isConfirmed = (id: string): SQL => isClosed(id, 'confirmed')
export const isRefused = (id: string): SQL => isClosed(id, 'refused')
const isClosed = (id: string, outcome: Outcome) =>
  sql`exists (select 1 from ${steps} s where s.id = ${id} and s.outcome = ${outcome})`

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
