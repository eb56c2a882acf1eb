import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Notice } from '../../providers/payment/port.ts'
import type { Db } from '../connect.ts'
import { hints, orders } from './schema.ts'

/** Keeps what a provider said, before it is thanked; said again it changes nothing. Of no order of ours, it needs no follow-up. */
export const keepHint = (db: Db, { provider, notice, ours, at }: Hint) =>
  db
    .insert(hints)
    .values({
      provider,
      id: notice.id,
      orderNumber: notice.order,
      about: notice.about,
      said: notice.said,
      amount: notice.amount,
      receivedAt: at,
      appliedAt: ours ? null : at,
    })
    .onConflictDoNothing()
type Hint = { provider: string; notice: Notice; ours: boolean; at: number }

/** Everything said about these orders so far has been followed up. */
export const hintsFollowed = (db: Db, order: string, until: number) =>
  db
    .update(hints)
    .set({ appliedAt: until })
    .where(and(eq(hints.orderNumber, order), isNull(hints.appliedAt), lte(hints.receivedAt, until)))

/** Hints that nobody followed up, and whose applications to wake for them. */
export const hintsLeft = (db: Db, before: number) =>
  db
    .selectDistinct({ order: hints.orderNumber, applicationId: orders.applicationId })
    .from(hints)
    .innerJoin(orders, eq(orders.number, hints.orderNumber))
    .where(and(isNull(hints.appliedAt), lte(hints.receivedAt, before)))
    .limit(200)
