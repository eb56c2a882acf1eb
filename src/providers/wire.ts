/** What an adapter takes from outside: the line to the provider, the clock, chance, and how many ms to wait for an answer. */
export type Wire = {
  fetch: (request: Request) => Promise<Response>
  now: () => number
  nonce: () => string
  patience?: number
}

/** People wait for these answers, in ms. */
const patience = 5_000

/** A line for providers whose answers a person is waiting for. */
export const wire = (fetch: Wire['fetch']): Wire => ({
  fetch,
  now: Date.now,
  nonce: () => crypto.randomUUID(),
  patience,
})

/** The line to the outside, as it is in earnest. */
export const outside = wire((request) => fetch(request))
