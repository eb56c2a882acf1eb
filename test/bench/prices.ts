/** What Cloudflare asks on the Workers Paid plan beyond what is included, in US$ for a million, as published in November 2026. */
const perMillion = {
  requests: 0.3,
  /** D1 rows. */
  read: 0.001,
  written: 1,
  /** Durable Objects: calls and alarms, and rows written. */
  calls: 0.15,
  kept: 1,
}
type Counted = Record<keyof typeof perMillion, number>

/** In US$ for a thousand times what was counted; processor time and files come on top. */
export const thousandTimes = (counted: Counted): number =>
  Object.entries(perMillion).reduce((sum, [name, price]) => sum + counted[name as keyof Counted] * price, 0) / 1000
