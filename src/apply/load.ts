import type { Context, Next } from 'hono'
import { createMiddleware } from 'hono/factory'
import { type Application, openApplication } from '../application.ts'
import type { Rights } from '../db/accounts/rights.ts'
import type { IssuedRow } from '../db/documents.ts'
import type { Insurer } from '../db/partners/insurers.ts'
import type { Refusal } from '../desk/decide.ts'
import { type HalfFilled, openHalfFilled } from '../half-filled.ts'
import { findStep } from '../kinds/journey/index.ts'
import { editable } from '../kinds/kind.ts'
import type { Letter } from '../letters.ts'
import type { Step } from '../steps/form/step.ts'
import { problem } from '../ui/problem.ts'
import type { Owned } from './owned.ts'

/** What has been issued in an application, the letter that it has to do with, and the insurer of it. */
export type Papers = { issued: IssuedRow[]; letter: Letter | null; insurer?: Insurer }

export type Mine = Owned & {
  Variables: Owned['Variables'] & {
    papers: Promise<Papers>
    application: Application
    /** What its submitter has left half filled in. */
    left: HalfFilled[]
    step: Step
    /** For whom whoever asks may act, where that has been read. */
    rights?: Promise<Rights>
  }
}

/** Opens what was answered in it. */
export const loadMine = createMiddleware<Mine>(async (c, next) => {
  const application = await openApplication(c.env, c.var.owned)
  c.set('application', application)
  c.set('left', await openHalfFilled(application.key, await c.var.leftRows, application.owner))
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
  if (c.var.application.frozen && c.req.method !== 'GET') return refused(c, { because: 'frozen' })
  c.set('step', step)
  return next()
}

/** A move or a change that the lifecycle does not open, refused in words. */
export function notOpen(c: Context<Mine>) {
  const { id, kind, status } = c.var.application
  return problem(c, 'notOpen', { application: id, filled: { status: kind.statuses[status]!.title } })
}

/** What is said where the Desk refuses a move. */
export function refused(c: Context<Mine>, { because }: Pick<Refusal, 'because'>) {
  const { id } = c.var.application
  if (because === 'frozen') return problem(c, 'frozen', { application: id })
  return because === 'moved on' ? problem(c, 'movedOn', { application: id }) : notOpen(c)
}
