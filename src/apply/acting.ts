import type { Context } from 'hono'
import { stoppedFrom } from '../accounts/powers/only-authorised.tsx'
import { openApplication } from '../application.ts'
import type { Owned } from './owned.ts'

/** What stops somebody from acting in an application that has not been opened yet; null where nothing does. */
export const stopped = async (c: Context<Owned>): Promise<Response | null> =>
  stoppedFrom(c, await openApplication(c.env, c.var.owned))
