import { fillPlaceholders, QueryPromise } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Db } from './connect.ts'

/** As far as a query that drizzle has prepared is used here. */
type Prepared = {
  query: { params: unknown[] }
  stmt: D1PreparedStatement
  all: (given: Given) => Promise<unknown>
  mapResult: (found: D1Result, inBatch?: boolean) => unknown
}
type Given = Record<string, unknown>
type Query = BatchItem<'sqlite'> & { prepare: () => unknown }

/** Builds a query once and asks it with other values each time, by the names of its placeholders: building costs more than asking. */
export function ready<Q extends Query>(build: (db: Db) => Q) {
  const built = new WeakMap<Db, Prepared>()
  return (db: Db, given: Given) => {
    const prepared = built.get(db) ?? (build(db).prepare() as Prepared)
    built.set(db, prepared)
    return new Ready(prepared, given) as unknown as QueryPromise<Q['_']['result']> & Pick<Q, '_'>
  }
}

/** It may be awaited, or go along with others. */
class Ready extends QueryPromise<unknown> {
  #prepared: Prepared
  #given: Given

  constructor(prepared: Prepared, given: Given) {
    super()
    this.#prepared = prepared
    this.#given = given
  }

  execute = () => this.#prepared.all(this.#given)

  _prepare() {
    const { query, stmt } = this.#prepared
    const params = fillPlaceholders(query.params, this.#given)
    return {
      getQuery: () => ({ params }),
      stmt,
      mapResult: (found: D1Result, inBatch?: boolean) => this.#prepared.mapResult(found, inBatch),
    }
  }
}
