/** A bucket of calls that fills up again at a steady rate. */
export type Bucket = { left: number; at: number }
export type Rate = { most: number; perSecond: number }
export type Taken = { ok: true; left: number } | { ok: false; wait: number }

/** A bucket that nobody has taken from yet; `now` in milliseconds. */
export const full = ({ most }: Rate, now: number): Bucket => ({ left: most, at: now })

/** Takes one call out of the bucket; `wait` is in whole seconds until there is one again. */
export function takeOne(bucket: Bucket, rate: Rate, now: number): { bucket: Bucket; taken: Taken } {
  const left = Math.min(rate.most, bucket.left + (Math.max(0, now - bucket.at) / 1000) * rate.perSecond)
  return left >= 1
    ? { bucket: { left: left - 1, at: now }, taken: { ok: true, left: Math.floor(left - 1) } }
    : { bucket: { left, at: now }, taken: { ok: false, wait: Math.ceil((1 - left) / rate.perSecond) } }
}
