import { createMiddleware } from 'hono/factory'
import type { Role } from '../../kinds/officer.ts'
import { problem } from '../../ui/problem.ts'
import type { OfficeVisit } from '../../visit.ts'
import { roleWords } from '../../words/roles.ts'

/** Lets in who holds this post; the others are told whose room it is. */
export const only = (role: Role) =>
  createMiddleware<OfficeVisit>(async (c, next) =>
    c.var.officer.roles.includes(role) ? next() : problem(c, 'anotherPost', { filled: { post: roleWords[role] } }),
  )
