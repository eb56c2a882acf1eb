import type { CauseSeed } from '../sandbox/seed/causes.ts'
import type { CourtSeed } from '../sandbox/seed/courts.ts'
import type { Db } from './connect.ts'

/** What a search looks through: each part begins behind a bar, so that beginnings can be told from middles. */
const searchable = (...parts: readonly string[]) => `|${parts.join('|').toLowerCase().replaceAll(' ', '')}|`

/** Puts the code tables in place; rows that are there already are brought up to date. */
export async function fillCodeTables(
  db: Db,
  courts: readonly CourtSeed[],
  causes: readonly CauseSeed[],
): Promise<void> {
  await db.$client.batch([...courts.map((court) => courtRow(db, court)), ...causes.map((cause) => causeRow(db, cause))])
}

const courtRow = (db: Db, { code, digits, tree, zh, en, level, province, pinyin, initials, aliases }: CourtSeed) =>
  db.$client
    .prepare(
      `insert or replace into courts (code, digits, tree, zh, en, level, province, province_en, search)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      code,
      digits,
      tree,
      zh,
      en,
      level,
      province.zh,
      province.en,
      searchable(zh, ...aliases, pinyin, initials, en, code),
    )

const causeRow = (db: Db, { code, kind, zh, en, level, pinyin, initials }: CauseSeed) =>
  db.$client
    .prepare('insert or replace into causes (code, kind, zh, en, level, search) values (?, ?, ?, ?, ?, ?)')
    .bind(code, kind, zh, en, level, searchable(zh, pinyin, initials, en))
