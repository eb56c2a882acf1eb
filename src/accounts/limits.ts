import { DurableObject } from 'cloudflare:workers'

/** At most `most` in any `seconds` seconds. */
export type Limit = { seconds: number; most: number }
export type Taken = { ok: true; used: number } | { ok: false; retryAfter: number }

/** Counts one thing, named by the object's id: messages to one number, wrong passwords for one account. */
export class Limits extends DurableObject<Env> {
  #sql = this.ctx.storage.sql

  /** Takes one if every limit allows it, else says in how many seconds to come back. */
  take(limits: Limit[], now = Date.now()): Taken {
    const refused = this.look(limits, now)
    if (!refused.ok) return refused
    const until = now + longest(limits)
    // What comes in one millisecond counts as one after another.
    this.#sql.exec('INSERT INTO used SELECT max(?, coalesce(max(at) + 1, 0)), ? FROM used', now, until)
    this.ctx.waitUntil(this.#forgetOnce(until))
    return { ok: true, used: refused.used + 1 }
  }

  /** The same answer without taking; `used` counts the longest limit. */
  look(limits: Limit[], now = Date.now()): Taken {
    this.#begin()
    const waits = limits.map((limit) => this.#wait(limit, now))
    const retryAfter = Math.max(0, ...waits)
    if (retryAfter > 0) return { ok: false, retryAfter }
    return { ok: true, used: this.#count(now - longest(limits)) }
  }

  async clear(): Promise<void> {
    this.#begin()
    this.#sql.exec('DELETE FROM used')
  }

  /** What counts no more is forgotten; once nothing counts, the whole object. */
  override async alarm(): Promise<void> {
    this.#begin()
    this.#sql.exec('DELETE FROM used WHERE until <= ?', Date.now())
    const { last } = this.#sql.exec<{ last: number | null }>('SELECT max(until) AS last FROM used').one()
    await (last === null ? this.ctx.storage.deleteAll() : this.ctx.storage.setAlarm(last))
  }

  // Setting it is a row written, so it is left where it is and rings again.
  async #forgetOnce(until: number): Promise<void> {
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(until)
  }

  // Each time, since an object that has just forgotten itself may be asked again before it leaves the memory.
  #begin(): void {
    this.#sql.exec('CREATE TABLE IF NOT EXISTS used (at INTEGER PRIMARY KEY, until INTEGER NOT NULL)')
  }

  // What lets the next one through is that the oldest of the last `most` grows too old.
  #wait({ seconds, most }: Limit, now: number): number {
    const after = now - seconds * 1000
    const last = this.#sql.exec<{ at: number }>(
      'SELECT at FROM used WHERE at > ? ORDER BY at DESC LIMIT 1 OFFSET ?',
      after,
      most - 1,
    )
    const [blocking] = last.toArray()
    return blocking ? Math.ceil((blocking.at - after) / 1000) : 0
  }

  #count = (after: number): number =>
    this.#sql.exec<{ n: number }>('SELECT count(*) AS n FROM used WHERE at > ?', after).one().n
}

const longest = (limits: Limit[]): number => Math.max(...limits.map(({ seconds }) => seconds)) * 1000
