import type { Context } from 'hono'
import type { Lang } from './words/lang.ts'

/** Who is signed in on the litigants' side. */
export type Person = { accountId: string; name: string | null; verified: boolean }

/** What every page knows about the one who asks. */
export type Visit = { Bindings: Env; Variables: { lang: Lang; person: Person | null } }
export type Visiting = Context<Visit>

export const isSandbox = (env: Env) => env.SANDBOX === 'yes'
