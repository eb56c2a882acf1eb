import { hour, minute, second } from '../../rules/durations.ts'

/** Waits between tries, as Standard Webhooks proposes them: ten tries over three days, three hours and 35 minutes. */
export const waits = [5 * second, 5 * minute, 30 * minute, ...[2, 5, 10, 14, 20, 24].map((hours) => hours * hour)]

/** What comes of a delivery after its `tries`-th try. */
type Outcome = { state: 'delivered' | 'failed' } | { state: 'waiting'; wait: number }

/** What comes of a try; `wait` in milliseconds. */
export function outcome(delivered: boolean, tries: number): Outcome {
  if (delivered) return { state: 'delivered' }
  const wait = waits[tries - 1]
  return wait === undefined ? { state: 'failed' } : { state: 'waiting', wait }
}
