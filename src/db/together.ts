import type { BatchItem } from 'drizzle-orm/batch'
import type { Db } from './connect.ts'

type Asked = { statement: BatchItem<'sqlite'>; answer: (found: never) => void }

/** Statements that go to the database in one round trip: each is added where it is known to be needed. */
export class Together {
  #connect: () => Promise<Db>
  #asked: Asked[] = []

  constructor(connect: () => Promise<Db>) {
    this.#connect = connect
  }

  /** What it will come to; until it is sent nothing is read, and nobody may wait for it. */
  add<S extends BatchItem<'sqlite'>>(statement: S): Promise<S['_']['result']> {
    return new Promise((answer) => this.#asked.push({ statement, answer }))
  }

  async send(): Promise<void> {
    const asked = this.#asked.splice(0)
    const [first, ...others] = asked.map(({ statement }) => statement)
    if (!first) return
    const found = await (await this.#connect()).batch([first, ...others])
    for (const [place, { answer }] of asked.entries()) answer(found[place] as never)
  }
}

/** A statement in plain SQL, as one to go along with drizzle's own. */
export const inSql = (statement: D1PreparedStatement) =>
  ({
    _prepare: () => ({
      getQuery: () => ({ params: [null] }),
      stmt: { bind: () => statement },
      mapResult: (found: D1Result) => found,
    }),
  }) as unknown as BatchItem<'sqlite'> & { _: { result: D1Result } }
