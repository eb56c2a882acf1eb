import { DurableObject } from 'cloudflare:workers'
import { hour } from '../rules/durations.ts'

/** As long as a session can live. */
const keeps = 12 * hour
/** After so long whoever began is taken to be gone. */
const patience = 20_000

type Kept = { answer: string; at: number }

/** The first answers to what one browser has sent, each sealed and under its fingerprint, for as long as a session can live. */
export class FirstAnswers extends DurableObject<Env> {
  #underWay = new Map<string, PromiseWithResolvers<void>>()

  /** The first answer; waits for whoever is at it. Null: nobody is, so the caller sees to it, and tells by `end`. */
  async begin(fingerprint: string): Promise<string | null> {
    for (let ahead = this.#underWay.get(fingerprint); ahead; ahead = this.#underWay.get(fingerprint)) {
      await Promise.race([ahead.promise, scheduler.wait(patience)])
      if (ahead === this.#underWay.get(fingerprint)) this.#underWay.delete(fingerprint)
    }
    const kept = this.ctx.storage.kv.get<Kept>(fingerprint)
    if (!kept) this.#underWay.set(fingerprint, Promise.withResolvers())
    return kept?.answer ?? null
  }

  /** What it came to; nothing, where sending it again is to try it again. */
  async end(fingerprint: string, answer: string | null): Promise<void> {
    if (answer !== null) {
      const at = Date.now()
      this.ctx.storage.kv.put<Kept>(fingerprint, { answer, at })
      // Setting it is a row written, so the first answer sets it, and it rings again for the last.
      if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(at + keeps)
    }
    this.#underWay.get(fingerprint)?.resolve()
    this.#underWay.delete(fingerprint)
  }

  override async alarm(): Promise<void> {
    const { storage } = this.ctx
    const now = Date.now()
    const over: string[] = []
    let last = 0
    for (const [fingerprint, { at }] of storage.kv.list<Kept>())
      if (at + keeps > now) last = Math.max(last, at)
      else over.push(fingerprint)
    if (!last) return storage.deleteAll()
    for (const fingerprint of over) storage.kv.delete(fingerprint)
    await storage.setAlarm(last + keeps)
  }
}
