import { requireOfficer } from '../../office/staff/require.ts'
import { once } from '../../once/once.ts'
import { paths } from '../../paths.ts'
import type { Hono } from '../../routing.ts'
import type { OfficeVisit, Visit } from '../../visit.ts'
import { entrance, known } from '../entrance.ts'
import { ownForm } from '../same-origin.ts'

/** A door of the court, whose officers have been signed in by its identity provider; `ahead` asks along with their session. */
export function toOfficers<V extends OfficeVisit>(pages: Hono<V>[], ahead?: (app: Hono<Visit>) => void): Hono<Visit> {
  const app = known(entrance()).use(ownForm)
  ahead?.(app)
  app.use(paths.court, requireOfficer)
  app.use(`${paths.court}/*`, requireOfficer)
  app.use(once)
  for (const part of pages) app.route(paths.court, part)
  return app
}
