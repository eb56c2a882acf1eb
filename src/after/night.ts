import { day, hour, minute } from '../rules/durations.ts'

/** Once a day, at two in the morning in Beijing, the sweep looks back further. */
export const isNight = (now: number) => Math.abs((now % day) - 18 * hour) < 5 * minute
