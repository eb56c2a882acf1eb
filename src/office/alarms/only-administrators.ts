import { createMiddleware } from 'hono/factory'
import { administers } from '../../kinds/officer.ts'
import { problem } from '../../ui/problem.ts'
import type { OfficeVisit } from '../../visit.ts'

export const onlyAdministrators = createMiddleware<OfficeVisit>(async (c, next) =>
  administers(c.var.officer) ? next() : problem(c, 'notFound'),
)
