import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { dayIn } from '../../rules/calendar.ts'
import type { Db } from '../connect.ts'
import type { Cursor } from '../cursor.ts'
import type { Landing } from '../land.ts'

export const quoteStates = ['asked', 'offered', 'declined', 'taken', 'not_taken'] as const
export type QuoteState = (typeof quoteStates)[number]

const quotes = sqliteTable('quote', {
  id: text().primaryKey(),
  applicationId: text('application_id').notNull(),
  insurer: text().notNull(),
  state: text().$type<QuoteState>().notNull(),
  version: integer().notNull().default(1),
  askedAbout: text('asked_about').notNull(),
  askedAt: integer('asked_at').notNull(),
  premium: integer(),
  rate: integer(),
  conditions: text(),
  reason: text(),
  validUntil: text('valid_until'),
  answeredAt: integer('answered_at'),
})
export type Quote = typeof quotes.$inferSelect

type Asked = { id: string; applicationId: string; insurer: string; askedAbout: string; askedAt: number }

const blank = { premium: null, rate: null, conditions: null, reason: null, validUntil: null, answeredAt: null }

/** Asks an insurer; asked before about other answers, or too long ago, its old offer no longer counts. */
export const askQuote = (db: Db, asked: Asked) =>
  db
    .insert(quotes)
    .values({ ...asked, state: 'asked' })
    .onConflictDoUpdate({
      target: [quotes.applicationId, quotes.insurer],
      set: {
        ...blank,
        state: 'asked',
        version: sql`version + 1`,
        askedAbout: asked.askedAbout,
        askedAt: asked.askedAt,
      },
      setWhere: sql`asked_about <> ${asked.askedAbout} or state in ('declined', 'not_taken') or valid_until < ${dayIn(asked.askedAt)}`,
    })

export const quotesOf = (db: Db, applicationId: string): Promise<Quote[]> =>
  db.select().from(quotes).where(eq(quotes.applicationId, applicationId)).orderBy(asc(quotes.insurer))

type Listed = { state?: QuoteState; after?: Cursor; limit: number }

export const quotesForInsurer = (db: Db, insurer: string, { state, after, limit }: Listed): Promise<Quote[]> =>
  db
    .select()
    .from(quotes)
    .where(
      and(
        eq(quotes.insurer, insurer),
        state ? eq(quotes.state, state) : undefined,
        after ? sql`(${quotes.askedAt}, ${quotes.id}) > (${after.at}, ${after.id})` : undefined,
      ),
    )
    .orderBy(asc(quotes.askedAt), asc(quotes.id))
    .limit(limit)

export const quoteForInsurer = async (db: Db, insurer: string, id: string): Promise<Quote | null> =>
  (await db
    .select()
    .from(quotes)
    .where(and(eq(quotes.id, id), eq(quotes.insurer, insurer)))
    .get()) ?? null

export type Reply = Pick<Quote, 'state' | 'premium' | 'rate' | 'conditions' | 'reason' | 'validUntil' | 'answeredAt'>

/** An insurer's answer, at the version that it read: true where it landed. An offer may be bettered until it is taken. */
export async function replyToQuote(db: Db, { id, version }: Quote, reply: Reply): Promise<boolean> {
  const open = inArray(quotes.state, ['asked', 'offered'])
  const done = await db
    .update(quotes)
    .set({ ...reply, version: version + 1 })
    .where(and(eq(quotes.id, id), eq(quotes.version, version), open))
  return done.meta.changes === 1
}

/** Takes one offer and closes the others, all or nothing; false where the offer had changed meanwhile. */
export async function takeQuote(db: Db, { id, applicationId, version }: Quote): Promise<boolean> {
  const [taken] = await db.$client.batch([
    db.$client
      .prepare(`update quote set state = 'taken' where id = ? and version = ? and state = 'offered'`)
      .bind(id, version),
    db.$client
      .prepare(
        `update quote set state = 'not_taken' where application_id = ?1 and id <> ?2 and state in ('asked', 'offered')
         and exists (select 1 from quote where id = ?2 and state = 'taken')`,
      )
      .bind(applicationId, id),
  ])
  return taken!.meta.changes === 1
}

/** Lets a taken offer go again: another insurer is to be chosen. */
export const releaseQuotes = (db: Db, applicationId: string) =>
  db
    .update(quotes)
    .set({ state: 'not_taken' })
    .where(and(eq(quotes.applicationId, applicationId), eq(quotes.state, 'taken')))
    .returning()

/** Whoever chooses an insurer again is free of the offer that was taken before. */
export const quoteWrites = (db: Db, { id }: { id: string }, { event }: Landing): D1PreparedStatement[] =>
  event.event === 'choose_again'
    ? [db.$client.prepare(`update quote set state = 'not_taken' where application_id = ? and state = 'taken'`).bind(id)]
    : []
