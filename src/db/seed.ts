import type { Said } from '../words/lang.ts'
import type { Db } from './connect.ts'

export type CourtSeed = Said & {
  code: string
  /** Four digits for application numbers, unique: the last four of the area code, or area and court where a code has fewer. */
  digits: string
  tree: string
  level: 'supreme' | 'high' | 'intermediate' | 'basic'
  province: Said
  pinyin: string
  initials: string
  aliases: readonly string[]
}

export type CauseSeed = Said & {
  code: string
  level: number
  kind: 'civil' | 'administrative_subject' | 'administrative_act'
  pinyin: string
  initials: string
}

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
