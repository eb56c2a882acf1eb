import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Fen } from '../../rules/money.ts'
import type { RateCard } from '../../rules/premium.ts'
import type { Db } from '../connect.ts'
import { causes } from '../schema.ts'
import { insurers } from './insurers.ts'

/** A rate card, with how long an answer usually takes up to which amount, and the causes that are not covered. */
export type Card = RateCard & {
  answers: readonly { upTo: Fen | null; hours: number }[]
  notCovered: readonly string[]
}

/** The court of a card that holds wherever there is none for the court itself. */
export const everywhere = '*'

const cards = sqliteTable(
  'rate_card',
  {
    insurer: text().notNull(),
    court: text().notNull(),
    version: integer().notNull(),
    card: text({ mode: 'json' }).$type<Card>(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.insurer, t.court, t.version] })],
)
export type CardRow = typeof cards.$inferSelect

const newest = sql`${cards.version} = (select max(c.version) from rate_card c
  where c.insurer = ${cards.insurer} and c.court = ${cards.court})`

/** An insurer's current cards, withdrawn ones included. */
export const cardsOf = (db: Db, insurer: string): Promise<CardRow[]> =>
  db
    .select()
    .from(cards)
    .where(and(eq(cards.insurer, insurer), newest))
    .orderBy(cards.court)

/** The current cards for one court, with their insurers; the court's own before the one for everywhere. */
export const cardsAt = (db: Db, court: string) =>
  db
    .select({ insurer: insurers, court: cards.court, card: cards.card })
    .from(cards)
    .innerJoin(insurers, eq(insurers.id, cards.insurer))
    .where(and(inArray(cards.court, [court, everywhere]), newest))
    .orderBy(cards.insurer, desc(cards.court))

/** A new version of a card, or its withdrawal; the same again changes nothing. */
export async function putCard(db: Db, { insurer, court, card, at }: NewCard): Promise<void> {
  const text = card && JSON.stringify(card)
  await db.$client
    .prepare(
      `insert into rate_card (insurer, court, version, card, at)
       select ?1, ?2, coalesce(max(version), 0) + 1, ?3, ?4 from rate_card where insurer = ?1 and court = ?2
       having ?3 is not (select card from rate_card where insurer = ?1 and court = ?2 order by version desc limit 1)`,
    )
    .bind(insurer, court, text, at)
    .run()
}
type NewCard = { insurer: string; court: string; card: Card | null; at: number }

/** Those of the codes that no cause has, of whatever kind. */
export const unknownCauses = async (db: Db, codes: readonly string[]): Promise<string[]> =>
  (
    await db.all<{ code: string }>(
      sql`select value as code from json_each(${JSON.stringify(codes)}) where value not in (select ${causes.code} from ${causes})`,
    )
  ).map(({ code }) => code)
