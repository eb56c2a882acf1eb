import type { Context } from 'hono'
import type { Visit } from './session.ts'

export type { Person, Visit } from './session.ts'

export type Visiting = Context<Visit>

/** What it takes to answer with a page; a door that knows more of its visitors passes as well. */
export type Answering = Pick<
  Visiting,
  'env' | 'req' | 'var' | 'header' | 'html' | 'body' | 'json' | 'text' | 'redirect' | 'executionCtx'
>

export const isSandbox = (env: Pick<Env, 'SANDBOX'>) => env.SANDBOX === 'yes'
