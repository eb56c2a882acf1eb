import { createMiddleware } from 'hono/factory'
import { paths } from '../paths.ts'
import { onward } from '../ui/onward.ts'
import type { Visit } from '../visit.ts'

/** Only somebody whose real name has been checked may file. */
export const onlyVerified = createMiddleware<Visit>(async (c, next) =>
  c.var.person?.verified ? next() : onward(c, paths.identity),
)
