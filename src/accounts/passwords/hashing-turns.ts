/** Too many passwords are being checked at once: ask again in a moment. */
export type Crowded = { ok: false; because: 'crowded' }

const atOnce = 2
const patience = 3000
// A request that dies in the middle never gives its turn back, so a turn ends by itself; also one from before the clock was put back.
const turnEnds = 10_000
const running = new Set<{ since: number }>()

/** Hashes two at a time, so that a rush of sign-ins cannot take the memory and the processor of everybody else. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T | Crowded> {
  const turn = await take()
  if (!turn) return { ok: false, because: 'crowded' }
  try {
    return await work()
  } finally {
    running.delete(turn)
  }
}

// Polls instead of waiting for a promise of another request, which dies with that request.
async function take(): Promise<{ since: number } | null> {
  const turn = { since: Date.now() }
  const until = Date.now() + patience
  while (Date.now() < until) {
    for (const other of running) if (Math.abs(Date.now() - other.since) > turnEnds) running.delete(other)
    if (running.size < atOnce) {
      running.add(turn)
      return turn
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return null
}
