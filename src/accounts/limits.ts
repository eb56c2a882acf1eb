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
    this.#sql.exec('INSERT INTO taken (at) VALUES (?)', now)
    this.#forget(limits, now)
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
    this.#sql.exec('DELETE FROM taken')
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll()
  }

  // Each time, since an object that has just forgotten itself may be asked again before it leaves the memory.
  #begin(): void {
    this.#sql.exec(
      'CREATE TABLE IF NOT EXISTS taken (at INTEGER NOT NULL); CREATE INDEX IF NOT EXISTS by_time ON taken (at)',
    )
  }

  // What lets the next one through is that the oldest of the last `most` grows too old.
  #wait({ seconds, most }: Limit, now: number): number {
    const after = now - seconds * 1000
    const last = this.#sql.exec<{ at: number }>(
      'SELECT at FROM taken WHERE at > ? ORDER BY at DESC LIMIT 1 OFFSET ?',
      after,
      most - 1,
    )
    const [blocking] = last.toArray()
    return blocking ? Math.ceil((blocking.at - after) / 1000) : 0
  }

  #count = (after: number): number =>
    this.#sql.exec<{ n: number }>('SELECT count(*) AS n FROM taken WHERE at > ?', after).one().n

  // Once nothing taken counts any more, the whole object is forgotten.
  #forget(limits: Limit[], now: number): void {
    this.#sql.exec('DELETE FROM taken WHERE at <= ?', now - longest(limits))
    this.ctx.waitUntil(this.ctx.storage.setAlarm(now + longest(limits)))
  }
}

const longest = (limits: Limit[]): number => Math.max(...limits.map(({ seconds }) => seconds)) * 1000
