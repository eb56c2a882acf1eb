import type { DurableObject } from 'cloudflare:workers'
import type { Desk } from '../desk.ts'

// Called as the class that it is: what it answers with is plain data, which the types of calls do not see.
export const deskOf = (env: Env, id: string) => env.DESK.getByName(id) as unknown as Omit<Desk, keyof DurableObject>
