import { createMiddleware } from 'hono/factory'
import { onwards } from '../../accounts/require-person.ts'
import { paths } from '../../paths.ts'
import type { OfficeVisit } from '../officer.ts'
import { officerOf } from './session.ts'

/** Lets nobody into the court's rooms who is not signed in as staff, and brings them back to where they wanted to go. */
export const requireOfficer = createMiddleware<OfficeVisit>(async (c, next) => {
  const officer = await officerOf(c)
  if (!officer) return onwards(c, `${paths.courtLogin}?${new URLSearchParams({ to: wanted(c.req.url) })}`)
  c.set('officer', officer)
  return next()
})

const wanted = (url: string) => {
  const { pathname, search } = new URL(url)
  return pathname + search
}
