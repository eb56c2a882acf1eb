import type { Taken } from './bucket.ts'

/** Counts one call by `who`; refused, it says for how many seconds. */
export const taken = (env: Env, who: string): Promise<Taken> => env.PACE.getByName(who).take()
