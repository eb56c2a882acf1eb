import { readdir, readFile } from 'node:fs/promises'
import { unstable_splitSqlQuery as statements } from 'wrangler'

// The same table that `wrangler d1 migrations` keeps, so that both can be used on one database.
const TABLE = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`

/** Applies what is new in `folder`, in the order of the file names, each file whole or not at all. */
export const migrate = async (db: D1Database, folder: string): Promise<void> => {
  await db.prepare(TABLE).run()
  const done = await db.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
  const applied = new Set(done.results.map((row) => row.name))
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  for (const name of files.filter((file) => !applied.has(file))) await apply(db, folder, name)
}

const apply = async (db: D1Database, folder: string, name: string) => {
  const sql = await readFile(`${folder}/${name}`, 'utf8')
  const noted = db.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name)
  await db.batch([...statements(sql).map((statement) => db.prepare(statement)), noted])
}
