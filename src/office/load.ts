import { createMiddleware } from 'hono/factory'
import { type Application, loadApplication } from '../application.ts'
import { problem } from '../ui/problem.tsx'
import type { OfficeVisit } from './officer.ts'

export type Case = OfficeVisit & { Variables: OfficeVisit['Variables'] & { application: Application } }

/** Loads a case through the officer's court: another court's case, or a draft, is not found. */
export const loadCase = createMiddleware<Case, '/cases/:id'>(async (c, next) => {
  const application = await loadApplication(c.env, c.req.param('id'))
  const ours =
    application?.court === c.var.officer.court && application.number && application.kind.slug === 'preservation'
  if (!application || !ours) return problem(c, 'notFound')
  c.set('application', application)
  return next()
})
