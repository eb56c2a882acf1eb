import { and, asc, eq, like, or, type SQL, sql } from 'drizzle-orm'
import type { CodeTable } from '../steps/form/fields.ts'
import type { Db } from './connect.ts'
import type { Named } from './names.ts'
import { causes, courts } from './schema.ts'

const causeKinds = { cause: 'civil', subject_cause: 'administrative_subject', act_cause: 'administrative_act' } as const
const most = 12

/** Rows whose name, alias or pinyin holds the text; those that begin with it first. */
export function searchCodes(db: Db, table: CodeTable, text: string): Promise<Named[]> {
  const wanted = text
    .trim()
    .toLowerCase()
    .replace(/[%_\s]/g, '')
    .slice(0, 15)
  if (table === 'court') return found(db, courts, undefined, wanted)
  return found(db, causes, eq(causes.kind, causeKinds[table]), wanted)
}

const found = (
  db: Db,
  table: typeof courts | typeof causes,
  within: SQL | undefined,
  wanted: string,
): Promise<Named[]> =>
  db
    .select({ code: table.code, zh: table.zh, en: table.en })
    .from(table)
    .where(and(within, or(like(table.search, `%${wanted}%`), eq(table.code, wanted))))
    .orderBy(sql`instr(${table.search}, ${`|${wanted}`}) = 0`, asc(table.code))
    .limit(most)

export const courtsOf = (db: Db, province: string): Promise<Named[]> =>
  db
    .select({ code: courts.code, zh: courts.zh, en: courts.en })
    .from(courts)
    .where(eq(courts.province, province))
    .orderBy(asc(courts.code))

export async function provincesWithCourts(db: Db) {
  return db.selectDistinct({ zh: courts.province, en: courts.provinceEn }).from(courts).orderBy(asc(courts.province))
}

// A code, once found, stands as long as this Worker does.
const known = new Map<string, Named>()

export async function codeNamed(db: Db, table: CodeTable, code: string): Promise<Named | null> {
  const found = known.get(`${table} ${code}`) ?? (await lookUp(db, table, code))
  if (found) known.set(`${table} ${code}`, found)
  return found
}

async function lookUp(db: Db, table: CodeTable, code: string): Promise<Named | null> {
  const from = table === 'court' ? courts : causes
  const within = table === 'court' ? undefined : eq(causes.kind, causeKinds[table])
  const row = await db
    .select({ code: from.code, zh: from.zh, en: from.en })
    .from(from)
    .where(and(eq(from.code, code), within))
    .get()
  return row ?? null
}

export const courtByCode = (db: Db, code: string) => db.select().from(courts).where(eq(courts.code, code)).get()
