// A database that now and then fails before it writes, or writes and loses the answer: nobody can tell which.
export const shake = { odds: 0, broken: 0 }

async function shaken<T>(work: () => Promise<T>): Promise<T> {
  const roll = Math.random()
  if (roll >= shake.odds) return work()
  shake.broken++
  if (roll >= shake.odds / 2) await work()
  throw new Error('D1_ERROR: Network connection lost.')
}

const insides = new WeakMap<object, D1PreparedStatement>()

function statement(real: D1PreparedStatement): D1PreparedStatement {
  const shaky = {
    bind: (...told: unknown[]) => statement(real.bind(...told)),
    run: () => shaken(() => real.run()),
    all: () => real.all(),
    first: (column?: string) => (column ? real.first(column) : real.first()),
    raw: (options: never) => real.raw(options),
  } as unknown as D1PreparedStatement
  insides.set(shaky, real)
  return shaky
}

const shaky = (db: D1Database) =>
  ({
    prepare: (query: string) => statement(db.prepare(query)),
    batch: (statements: D1PreparedStatement[]) =>
      shaken(() => db.batch(statements.map((one) => insides.get(one) ?? one))),
  }) as unknown as D1Database

/** The same surroundings, on shaky ground. */
export const onShakyGround = (env: Env): Env =>
  new Proxy(env, { get: (of, name) => (name === 'DB' ? shaky(of.DB) : Reflect.get(of, name)) })
