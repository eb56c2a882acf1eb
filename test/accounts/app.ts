import { Hono } from 'hono'
import { accounts } from '../../src/accounts/routes.ts'
import { sameOrigin } from '../../src/accounts/same-origin.ts'
import { session, type Visit } from '../../src/session.ts'

/** The accounts' pages alone, behind the same guards as in the Worker. */
export const app = new Hono<Visit>()
app.use(sameOrigin, session)
app.route('/', accounts)
