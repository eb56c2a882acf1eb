import { Column, fillPlaceholders, getTableName, is, QueryPromise, type SQL } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Db } from './connect.ts'

/** As far as a reading query that drizzle has prepared is used here. */
type Prepared = {
  query: { params: unknown[] }
  stmt: D1PreparedStatement
  fields: readonly { path: string[]; field: Column | (SQL & { decoder: Decoder }) }[]
  joinsNotNullableMap?: Record<string, boolean>
}
type Decoder = { mapFromDriverValue: (value: unknown) => unknown }
type Row = Record<string, unknown>
type Given = Record<string, unknown>
type Query = BatchItem<'sqlite'> & { prepare: () => unknown }
type Built = Pick<Prepared, 'query' | 'stmt'> & { read: (row: Row) => Row }

/** Builds a query once and asks it with other values each time, by the names of its placeholders: building costs more than asking. */
export function ready<Q extends Query>(build: (db: Db) => Q) {
  const built = new WeakMap<Db, Built>()
  return (db: Db, given: Given) => {
    const query = built.get(db) ?? prepared(build(db))
    built.set(db, query)
    return new Ready(query, given) as unknown as QueryPromise<Q['_']['result']> & Pick<Q, '_'>
  }
}

function prepared(query: Query): Built {
  const { query: asked, stmt, ...rows } = query.prepare() as Prepared
  return { query: asked, stmt, read: readerOf(rows) }
}

/** It may be awaited, or go along with others. */
class Ready extends QueryPromise<unknown> {
  #built: Built
  #params: unknown[]

  constructor(built: Built, given: Given) {
    super()
    this.#built = built
    this.#params = fillPlaceholders(built.query.params, given)
  }

  execute = async () => this.#rows(await this.#built.stmt.bind(...this.#params).all<Row>())

  _prepare() {
    return {
      getQuery: () => ({ params: this.#params }),
      stmt: this.#built.stmt,
      mapResult: (found: D1Result<Row>) => this.#rows(found),
    }
  }

  #rows = ({ results }: D1Result<Row>) => results.map(this.#built.read)
}

/**
 * How drizzle reads a row, found out once: it does so for every value of every row. What was joined and is not there,
 * all of it null, is null.
 */
function readerOf({ fields, joinsNotNullableMap: there = {} }: Pick<Prepared, 'fields' | 'joinsNotNullableMap'>) {
  const places = fields.map(({ path, field }) => {
    const decoder: Decoder = is(field, Column) ? field : field.decoder
    const [name, inside] = path.toReversed() as [string, string?]
    return { name, inside, read: (value: unknown) => (value === null ? null : decoder.mapFromDriverValue(value)) }
  })
  const joined = fields.flatMap(({ path: [inside, name], field }) =>
    name && is(field, Column) && !there[getTableName(field.table)] ? [inside!] : [],
  )
  const perhaps = [...new Set(joined)]
  const objects = [...new Set(places.flatMap(({ inside }) => inside ?? []))]
  return (row: Row): Row => {
    const values = Object.values(row)
    const made: Row = {}
    for (const name of objects) made[name] = {}
    for (const [at, { name, inside, read }] of places.entries()) {
      const into = inside === undefined ? made : (made[inside] as Row)
      into[name] = read(values[at])
    }
    for (const name of perhaps) if (Object.values(made[name] as Row).every((value) => value === null)) made[name] = null
    return made
  }
}
