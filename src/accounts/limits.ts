import { DurableObject } from 'cloudflare:workers'

/** At most `most` in any `seconds` seconds. */
export type Limit = { seconds: number; most: number }
type Taken = { ok: true; used: number } | { ok: false; retryAfter: number }

/** Counts one thing, named by the object's id: messages to one number, wrong passwords for one account. */
export class Limits extends DurableObject<Env> {
  // Each use under the moment that it came at, until when it counts: a table of its own would be rows before the first.
  #kv = this.ctx.storage.kv

  /** Takes one if every limit allows it, else says in how many seconds to come back. */
  take(limits: Limit[], now = Date.now()): Taken {
    const looked = this.look(limits, now)
    if (!looked.ok) return looked
    const until = now + longest(limits)
    // What comes in one millisecond counts as one after another.
    const [last = 0] = this.#last(0, 1)
    this.#kv.put(keyOf(Math.max(now, last + 1)), until)
    this.ctx.waitUntil(this.#forgetOnce(until))
    return { ok: true, used: looked.used + 1 }
  }

  /** The same answer without taking; `used` counts the longest limit. */
  look(limits: Limit[], now = Date.now()): Taken {
    const used = this.#last(now - longest(limits))
    const retryAfter = Math.max(0, ...limits.map((limit) => wait(limit, used, now)))
    return retryAfter > 0 ? { ok: false, retryAfter } : { ok: true, used: used.length }
  }

  /** Takes one of `most` that there are until a moment, counted together: how many are taken then, or null. */
  takeOf(most: number, until: number): number | null {
    const used = (this.#kv.get<number>(together) ?? 0) + 1
    if (used > most) return null
    this.#kv.put(together, used)
    this.ctx.waitUntil(this.#forgetOnce(until))
    return used
  }

  /** Gives the last one back: what it was taken for should not have counted. */
  giveBack(): void {
    const [last] = this.#last(0, 1)
    if (last !== undefined) this.#kv.delete(keyOf(last))
  }

  async clear(): Promise<void> {
    this.#forget(() => true)
  }

  /** What counts no more is forgotten; once nothing counts, the whole object. */
  override async alarm(): Promise<void> {
    const now = Date.now()
    this.#forget((until) => until <= now)
    const left = [...this.#kv.list<number>()].map(([, until]) => until)
    await (left.length ? this.ctx.storage.setAlarm(Math.max(...left)) : this.ctx.storage.deleteAll())
  }

  #forget(over: (until: number) => boolean): void {
    const gone = [...this.#kv.list<number>()].filter(([, until]) => over(until))
    for (const [key] of gone) this.#kv.delete(key)
  }

  // Setting it is a row written, so it is left where it is and rings again.
  async #forgetOnce(until: number): Promise<void> {
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(until)
  }

  /** When those came that came after a moment, the last first. */
  #last(after: number, limit?: number): number[] {
    const found = this.#kv.list<number>({ start: keyOf(after + 1), reverse: true, limit })
    return Array.from(found, ([key]) => Number(key))
  }
}

/** How many were counted together; no moment to come, so it goes when the alarm rings. */
const together = 'together'
/** Times in the order of their digits, for some two hundred and fifty years. */
const keyOf = (at: number): string => String(Math.max(at, 0)).padStart(13, '0')
// What lets the next one through is that the oldest of the last `most` grows too old.
function wait({ seconds, most }: Limit, used: number[], now: number): number {
  const after = now - seconds * 1000
  const blocking = used[most - 1]
  return blocking !== undefined && blocking > after ? Math.ceil((blocking - after) / 1000) : 0
}

const longest = (limits: Limit[]): number => Math.max(...limits.map(({ seconds }) => seconds)) * 1000
