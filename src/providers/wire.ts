import type { Wire } from './payment/port.ts'

/** People wait for these answers, in ms. */
const patience = 5_000

/** A line for providers whose answers a person is waiting for. */
export const wire = (fetch: Wire['fetch']): Wire => ({
  fetch,
  now: Date.now,
  nonce: () => crypto.randomUUID(),
  patience,
})

export const outside = wire((request) => fetch(request))
