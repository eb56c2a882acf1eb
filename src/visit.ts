import type { Context } from 'hono'
import type { Visit } from './session.ts'

export type { Person, Visit } from './session.ts'
export type Visiting = Context<Visit>

export const isSandbox = (env: Pick<Env, 'SANDBOX'>) => env.SANDBOX === 'yes'
