/** Lengths of time in milliseconds, as clocks here count them. */
export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour
