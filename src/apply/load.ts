import type { Context, Next } from 'hono'
import { createMiddleware } from 'hono/factory'
import { type Application, ownApplication } from '../application.ts'
import { findStep } from '../kinds/journey.ts'
import { editable } from '../kinds/kind.ts'
import type { Step } from '../steps/step.ts'
import { problem } from '../ui/problem.tsx'
import type { Visit } from '../visit.ts'

export type Mine = Visit & { Variables: Visit['Variables'] & { application: Application; step: Step } }

/** Loads the application through its owner: not yours is not found. */
export const loadMine = createMiddleware<Mine, '/:id'>(async (c, next) => {
  const owner = c.var.person?.accountId
  const application = owner ? await ownApplication(c.env, c.req.param('id'), owner) : null
  if (!application) return problem(c, 'notFound')
  c.set('application', application)
  return next()
})

/** Lets a step be filled in only while it is open. */
export const openStep = createMiddleware<Mine, '/:id/edit/:step'>(async (c, next) => open(c, c.req.param('step'), next))
export const openMaterials = createMiddleware<Mine>(async (c, next) => open(c, 'materials', next))
export const openInsurer = createMiddleware<Mine>(async (c, next) => open(c, 'insurer', next))

async function open(c: Context<Mine>, slug: string, next: Next) {
  const { kind, status } = c.var.application
  const step = findStep(kind, slug)
  if (!step) return problem(c, 'notFound')
  if (!editable(kind, status, slug)) return notOpen(c)
  c.set('step', step)
  return next()
}

/** A move or a change that the lifecycle does not open, refused in words. */
export function notOpen(c: Context<Mine>) {
  const { id, kind, status } = c.var.application
  return problem(c, 'notOpen', { application: id, filled: { status: kind.statuses[status]!.title } })
}

export const deskOf = (env: Env, id: string) => env.DESK.getByName(id)
