import type { Context } from 'hono'
import type { Begun } from './db/accounts/sessions.ts'
import type { Together } from './db/together.ts'
import type { Officer } from './kinds/officer.ts'
import type { Lang, Said } from './words/lang.ts'

/** Who is signed in. `verified`: their real name has been checked, and `name` is that name. */
export type Person = { accountId: string; name: string | null; verified: boolean }

/** Whose rooms these are, where a member of the court's staff is at work, and which of them are open to them. */
export type Staff = { name: string; rooms: readonly { href: string; title: Said }[] }

/** What every handler knows of who is asking. */
export type Visit = {
  Bindings: Env
  Variables: {
    person: Person | null
    lang: Lang
    /** The hash of the session cookie, which is how the database knows this browser. */
    session: string | null
    /** The living session as it was read. */
    begun?: Begun
    /** The kiosk this session runs at. */
    kiosk: string | null
    /** Where the page that is shown comes to stand, if not where it was asked for. */
    place?: string
    staff?: Staff
    /** What is read in the same round trip as the session; sent with it, so only for whoever has one. */
    together: Together
  }
}
export type Asking = Context<Visit>

/** The same, behind the court’s door: a member of its staff. */
export type OfficeVisit = Visit & { Variables: Visit['Variables'] & { officer: Officer } }

/** What it takes to answer with a page; a door that knows more of its visitors passes as well. */
export type Answering = Pick<
  Asking,
  'env' | 'req' | 'res' | 'var' | 'header' | 'html' | 'body' | 'json' | 'text' | 'redirect' | 'executionCtx'
>

export const isSandbox = (env: Pick<Env, 'SANDBOX'>) => env.SANDBOX === 'yes'
