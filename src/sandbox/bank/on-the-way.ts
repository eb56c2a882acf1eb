import type { Call } from './api.ts'

/** How long a call is on its way that somebody has given up on. */
const longWay = 3_000

/** Calls that nobody waits for any more, and that arrive all the same: after a while, or when they are let through. */
export class OnTheWay {
  #calls = new Set<Call>()

  async take(call: Call): Promise<void> {
    this.#calls.add(call)
    await scheduler.wait(longWay)
    this.#arrive(call)
  }

  letThrough(scope: string): void {
    for (const call of this.#calls) if (call.order.startsWith(scope)) this.#arrive(call)
  }

  #arrive(call: Call): void {
    if (this.#calls.delete(call)) call.run()
  }
}
