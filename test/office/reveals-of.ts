import { env } from 'cloudflare:workers'

type Reveal = { by: string; columnName: string; reason: string }

/** Who looked at the full values of one row, and why: the last first. */
export async function revealsOf(tableName: string, rowId: string): Promise<Reveal[]> {
  const kept = env.DB.prepare(
    'select by, column_name as columnName, reason from reveals where table_name = ? and row_id = ? order by at desc',
  )
  return (await kept.bind(tableName, rowId).all<Reveal>()).results
}
