import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { migrate } from '../../src/local/migrate.ts'

const all = `${import.meta.dirname}/../../migrations`
const modules = [{ type: 'ESModule' as const, path: 'none.js', contents: 'export default {}' }]
const worker = { name: 'none', modules, compatibilityDate: '2026-08-04', d1Databases: ['DB'] }

/** By table; those that others point to come first. */
export type Rows = Record<string, Record<string, unknown>[]>

export type OlderDatabase = {
  db: D1Database
  insert: (table: string, row: Record<string, unknown>) => D1PreparedStatement
  carriedOver: () => Promise<void>
  dispose: () => Promise<void>
}

/** A database as it was before a migration, with what stood in it then. */
export async function olderDatabase(before: string, given: Rows): Promise<OlderDatabase> {
  const runtime = new Miniflare(
    convertV4MiniflareOptions({ cf: false, telemetry: { enabled: false }, workers: [worker] }),
  )
  const db: D1Database = await runtime.getD1Database('DB')
  const folder = await mkdtemp(`${tmpdir()}/baoquan-`)
  const older = (await readdir(all)).filter((name) => name < before)
  await Promise.all(older.map((name) => cp(`${all}/${name}`, `${folder}/${name}`)))
  await migrate(db, folder)
  await rm(folder, { recursive: true })
  const insert = (table: string, row: Record<string, unknown>) => {
    const places = Object.keys(row).map(() => '?')
    return db.prepare(`insert into ${table} (${Object.keys(row)}) values (${places})`).bind(...Object.values(row))
  }
  await db.batch(Object.entries(given).flatMap(([table, rows]) => rows.map((row) => insert(table, row))))
  return { db, insert, carriedOver: () => migrate(db, all), dispose: () => runtime.dispose() }
}
