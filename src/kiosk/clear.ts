import { deleteCookie } from 'hono/cookie'
import { signOut } from '../accounts/signing-in/in-and-out.ts'
import { hostOnly } from '../session.ts'
import type { Asking } from '../visit.ts'
import { dropPapers } from './prints.ts'

/** Ends whoever is here, on the server, in the browser and at the printer. */
export async function clear(c: Asking): Promise<void> {
  if (c.var.session) await dropPapers(c.env, c.var.session)
  await signOut(c)
  for (const name of ['lang', 'size', 'kept', 'asked', 'wanted']) deleteCookie(c, name, hostOnly)
  c.set('person', null)
}
