import { requirePerson } from '../accounts/require-person.ts'
import { once } from '../once/once.ts'
import type { Hono } from '../routing.ts'
import type { Visit } from '../visit.ts'
import { entrance, known } from './entrance.ts'
import { ownForm } from './same-origin.ts'

/** A door to what is somebody’s own, all of it below one address. */
export function toSignedIn(address: string, ...pages: Hono<Visit>[]): Hono<Visit> {
  const app = known(entrance()).use(ownForm, once)
  app.use(address, requirePerson)
  app.use(`${address}/*`, requirePerson)
  for (const part of pages) app.route('/', part)
  return app
}
