import { connect } from './db/connect.ts'
import type { Named } from './db/names.ts'
import { type ApplicationRow, type EventRow, type MaterialRow, type Rows, rowsOf } from './db/read.ts'
import { kindOf } from './kinds/index.ts'
import { journeyOf } from './kinds/journey/index.ts'
import type { Kind } from './kinds/kind.ts'
import { type DataKey, open, ringOf, seal, unwrapDataKey } from './privacy/index.ts'
import { type Answers, type Entry, type Filled, fieldsOf } from './steps/form/step.ts'

export type Application = Omit<ApplicationRow, 'kind'> & {
  kind: Kind
  answers: Answers
  history: EventRow[]
  files: MaterialRow[]
  names: Named[]
  frozen: boolean
  key: DataKey
}

/** One application with its sealed answers opened; null where there is none. */
export async function loadApplication(env: Env, id: string): Promise<Application | null> {
  const rows = await rowsOf(connect(env, id), id)
  return rows && openApplication(env, rows)
}

/**
 * Opens the sealed answers of an application that has been read. What was open `before` and has not been saved since is
 * not opened again: each edit leaves a mark of its own.
 */
export async function openApplication(
  env: Env,
  { row, given, ...read }: Rows,
  before: Answers = {},
): Promise<Application> {
  const key = await dataKeyOf(env, row.dataKey)
  const kind = kindOf(row)
  const opening = given.map((entry) => stillOpen(before, entry) ?? openEntry(key, row.id, kind, entry))
  const opened = await Promise.all(opening)
  return {
    ...row,
    kind,
    answers: Object.groupBy(opened, ({ step }) => step),
    ...read,
    key,
  }
}

async function dataKeyOf(env: Env, wrapped: string): Promise<DataKey> {
  const key = await unwrapDataKey(ringOf(env), wrapped)
  if (!key) throw new Error('no master key in MASTER_KEYS opens this application')
  return key
}

type StoredEntry = Entry & { step: string }

const privateFields = (kind: Kind, { step, form }: { step: string; form: string }) => {
  const fields = journeyOf(kind).find(({ slug }) => slug === step)?.forms[form]?.fields
  return fields ? fieldsOf(fields).filter((field) => field.private) : []
}
const place = (application: string, entry: string, column: string) => ({
  table: 'entries',
  row: `${application}/${entry}`,
  column,
})

function stillOpen(before: Answers, { step, id, updatedAt }: StoredEntry): StoredEntry | undefined {
  const entry = before[step]?.find((one) => one.id === id && one.updatedAt === updatedAt)
  return entry && { ...entry, step }
}

async function openEntry(key: DataKey, application: string, kind: Kind, entry: StoredEntry): Promise<StoredEntry> {
  return {
    ...entry,
    value: await eachPrivate(kind, entry, (name, text) => open(key, place(application, entry.id, name), text)),
  }
}

type Sealing = Pick<Application, 'id' | 'kind' | 'key'>

/** The entry as it is stored: its private fields sealed to their place. */
export async function sealEntry({ id, kind, key }: Sealing, step: string, entry: Entry): Promise<StoredEntry> {
  const stored = { ...entry, step }
  return {
    ...stored,
    value: await eachPrivate(kind, stored, (name, text) => seal(key, place(id, entry.id, name), text)),
  }
}

async function eachPrivate(
  kind: Kind,
  entry: StoredEntry,
  change: (name: string, text: string) => Promise<string | null>,
) {
  const value: Filled = { ...entry.value }
  for (const { name } of privateFields(kind, entry)) {
    const text = value[name]
    if (typeof text === 'string') value[name] = (await change(name, text)) ?? undefined
  }
  return value
}
