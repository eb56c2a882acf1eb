import type { Application } from '../application.ts'
import type { Db } from '../db/connect.ts'
import type { Landing } from '../db/write.ts'

/** What a move writes beyond its own rows, in the same batch: statements by the area that owns the table. */
export async function alsoWrites(
  _env: Env,
  _db: Db,
  _application: Application,
  _landing: Landing,
): Promise<D1PreparedStatement[]> {
  return []
}
