import { inArray } from 'drizzle-orm'
import type { Db } from '../../src/db/connect.ts'
import { hints } from '../../src/db/payment/schema.ts'

/** Everything that providers said of these orders. */
export const hintsOf = (db: Db, numbers: string[]) => db.select().from(hints).where(inArray(hints.orderNumber, numbers))
