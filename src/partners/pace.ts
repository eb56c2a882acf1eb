import { DurableObject } from 'cloudflare:workers'
import { type Bucket, full, type Rate, type Taken, takeOne } from './bucket.ts'

const rate: Rate = { most: 300, perSecond: 10 }

/** Counts the calls of one partner. Kept in memory: forgetting it only ever lets a partner call sooner. */
export class Pace extends DurableObject<Env> {
  #bucket: Bucket = full(rate, Date.now())

  take(): Taken {
    const { bucket, taken } = takeOne(this.#bucket, rate, Date.now())
    this.#bucket = bucket
    return taken
  }
}
