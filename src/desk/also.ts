import type { Application } from '../application.ts'
import type { Db } from '../db/connect.ts'
import type { Landing } from '../db/land.ts'
import { quoteWrites } from '../db/partners/quotes.ts'
import { numberWrites } from '../documents/set-aside.ts'
import { moneyWrites } from '../payment/also.ts'

/** What a move writes beyond its own rows, in the same batch: statements by the area that owns the table. */
export const alsoWrites = async (
  env: Env,
  db: Db,
  application: Application,
  landing: Landing,
): Promise<D1PreparedStatement[]> => [
  ...moneyWrites(db, application, landing),
  ...(await numberWrites(env, db, application, landing)),
  ...quoteWrites(db, application, landing),
]
