import { createMiddleware } from 'hono/factory'
import { rememberWanted } from '../accounts/signing-in/wanted.ts'
import { paths } from '../paths.ts'
import { onward } from '../ui/onward.ts'
import type { Visit } from '../visit.ts'

/** Only somebody whose real name has been checked may file. */
export const onlyVerified = createMiddleware<Visit>(async (c, next) => {
  if (c.var.person?.verified) return next()
  if (c.req.method === 'GET') rememberWanted(c, c.req.path)
  return onward(c, paths.identity)
})
