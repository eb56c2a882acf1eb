/** What a stretch of work cost in D1: round trips, and rows read and written. */
export type Spent = { trips: number; read: number; written: number }

type Meta = { rows_read?: number; rows_written?: number }
type Answer = { meta?: Meta }
type Sender = { _send: (this: unknown, ...args: unknown[]) => Promise<Answer | Answer[]> }

const spent: Spent = { trips: 0, read: 0, written: 0 }

let metered = false

/** Counts every round trip in this isolate from now on; the binding itself tells only part of them. */
export function meterD1(db: D1Database): void {
  if (metered) return
  metered = true
  const sender = senderOf((db as unknown as { alwaysPrimarySession: object }).alwaysPrimarySession)
  const send = sender._send
  sender._send = async function (...args) {
    const answer = await send.apply(this, args)
    spent.trips++
    for (const { meta } of [answer].flat()) {
      spent.read += meta?.rows_read ?? 0
      spent.written += meta?.rows_written ?? 0
    }
    return answer
  }
}

/** What was spent since it was last asked. */
export function takeSpent(): Spent {
  const taken = { ...spent }
  Object.assign(spent, { trips: 0, read: 0, written: 0 })
  return taken
}

const senderOf = (one: object): Sender =>
  Object.hasOwn(one, '_send') ? (one as Sender) : senderOf(Object.getPrototypeOf(one))
