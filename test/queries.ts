import { env } from 'cloudflare:workers'
import { expect } from 'vitest'

type Prepared = { sql: string; bound: unknown[] }

const met = new Map<string, Prepared>()
let looked = new Set<string>()

/** Notes every statement that the code under test prepares, once in a run. */
export function noteQueries(): void {
  const database = Object.getPrototypeOf(env.DB)
  if (database.noted) return
  database.noted = true
  const { prepare } = database
  database.prepare = function (sql: string) {
    const statement = prepare.call(this, sql)
    if (!met.has(sql) && ours(new Error().stack!)) noteBound(sql, statement)
    return statement
  }
}

// What tests themselves ask has no file of src/ above it.
const ours = (stack: string) => /(?<!node_modules)\/src\//.test(stack)

function noteBound(sql: string, statement: D1PreparedStatement) {
  const noted: Prepared = { sql, bound: [] }
  met.set(sql, noted)
  const { bind } = statement
  statement.bind = (...bound) => {
    noted.bound = bound
    return bind.apply(statement, bound)
  }
}

// As many as there are courts, insurers and what they enrol, days and freezes, not as there are applications.
const steady = ['courts', 'causes', 'insurer', 'partner_key', 'webhook', 'reconciliation_runs', 'frozen_applications']
// What is still open, and is closed again: there is an index of it.
const open = [
  'payment_orders_one_open',
  'payment_orders_held',
  'operator_alarms_open',
  'bank_lines_unmatched',
  'reconciliation_open',
  'webhook_waiting',
]
// The settlement report adds up the whole ledger, as an audit does.
const reports = ['ledger']
// Whatever was locked by an older master key is looked for among all rows, once in a change of keys.
const rotation = /substr\("\w+"."data_key", 1, \?\) <> \?/

/** `SCAN orders USING INDEX …`, where it reads more the more applications there are. */
function grows(detail: string, sql: string): boolean {
  const [, table = '', index = ''] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(detail) ?? []
  if (!table || detail.includes('VIRTUAL TABLE') || rotation.test(sql)) return false
  // An insert looks at the rows that point to its table only where some of them point nowhere.
  if (sql.startsWith('insert') && !new RegExp(`\\b${table}\\b`).test(sql)) return false
  return ![...steady, ...reports, ...open].includes(table) && !open.includes(index)
}

/** Every one of them finds its rows by an index, or reads a table that does not grow with the applications. */
export async function expectNoScans(): Promise<void> {
  const fresh = [...met.values()].filter(({ sql }) => !looked.has(sql))
  looked = new Set(met.keys())
  const scans: string[] = []
  for (const { sql, bound } of fresh) {
    const { results } = await env.DB.prepare(`explain query plan ${sql}`)
      .bind(...bound)
      .all<{ detail: string }>()
    for (const { detail } of results) if (grows(detail, sql)) scans.push(`${detail}: ${sql}`)
  }
  expect(scans).toEqual([])
}
