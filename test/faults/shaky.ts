// A database that now and then fails before it writes, or writes and loses the answer: nobody can tell which. Where
// there is a life to lose, the object ends at such a point as well: before or after a write, or a call to the bank.
export const shake = { odds: 0 }
export const ways = ['failed', 'lost', 'died before', 'died after'] as const
export type Way = (typeof ways)[number]

/** What befalls an application at the step that is so far ahead: once. */
export type Strike = { way: Way; step: number }
const strikes = new Map<string, Strike>()
export const strike = (application: string, what: Strike) => void strikes.set(application, { ...what })

type Ground = { env: Env; id?: string; die?: () => void }

async function shaken<T>(ground: Ground, possible: readonly Way[], work: () => Promise<T>): Promise<T> {
  const open = possible.filter((way) => ground.die || !way.startsWith('died'))
  const way =
    struck(ground, open) ?? (Math.random() < shake.odds ? open[Math.floor(Math.random() * open.length)] : null)
  if (!way) return work()
  await note(ground.env, way)
  if (way === 'lost' || way === 'died after') await work()
  if (!way.startsWith('died')) throw new Error('D1_ERROR: Network connection lost.')
  ground.die!()
  return new Promise(() => undefined)
}

function struck({ id = '' }: Ground, open: readonly Way[]): Way | null {
  const coming = strikes.get(id)
  if (!coming || !open.includes(coming.way) || --coming.step > 0) return null
  strikes.delete(id)
  return coming.way
}

// Kept in the database, as whoever counts is killed too.
const fate = 'create table if not exists fate (what text primary key, n integer not null) strict'
const note = (env: Env, what: Way) =>
  env.DB.batch([
    env.DB.prepare(fate),
    env.DB.prepare('insert into fate (what, n) values (?, 1) on conflict (what) do update set n = n + 1').bind(what),
  ])
export async function befallen(env: Env): Promise<Record<string, number>> {
  await env.DB.prepare(fate).run()
  const { results } = await env.DB.prepare('select what, n from fate').all<{ what: string; n: number }>()
  return Object.fromEntries(results.map(({ what, n }) => [what, n]))
}

const insides = new WeakMap<object, D1PreparedStatement>()

function statement(ground: Ground, real: D1PreparedStatement): D1PreparedStatement {
  const shaky = {
    bind: (...told: unknown[]) => statement(ground, real.bind(...told)),
    run: () => shaken(ground, ways, () => real.run()),
    all: () => real.all(),
    first: (column?: string) => (column ? real.first(column) : real.first()),
    raw: (options: never) => real.raw(options),
  } as unknown as D1PreparedStatement
  insides.set(shaky, real)
  return shaky
}

const database = (ground: Ground) =>
  ({
    prepare: (query: string) => statement(ground, ground.env.DB.prepare(query)),
    batch: (statements: D1PreparedStatement[]) =>
      shaken(ground, ways, () => ground.env.DB.batch(statements.map((one) => insides.get(one) ?? one))),
  }) as unknown as D1Database

const bank = (ground: Ground) =>
  ({ getByName: (name: string) => deadly(ground, ground.env.BANK.getByName(name)) }) as unknown as Env['BANK']

const deadly = <B extends Fetcher>(ground: Ground, real: B): B =>
  new Proxy(real, {
    get: (of, name) =>
      name === 'fetch'
        ? (request: Request) => shaken(ground, ['died before', 'died after'], () => of.fetch(request))
        : (...told: unknown[]) =>
            (of as unknown as Record<PropertyKey, (...told: unknown[]) => unknown>)[name]!(...told),
  })

/** The same surroundings, on shaky ground; `die` ends the one who stands on it and acts for the application. */
export const onShakyGround = (env: Env, id?: string, die?: () => void): Env => {
  const ground = { env, id, die }
  const shaky: Partial<Env> = { DB: database(ground), BANK: bank(ground) }
  return new Proxy(env, { get: (of, name) => Reflect.get(name in shaky ? shaky : of, name) })
}
