import { Hono } from '../routing.ts'
import { casePage } from './case.tsx'
import { eventPage } from './event.tsx'
import { type Case, loadCase } from './load.ts'

export const cases = new Hono<Case>()

cases.use('/cases/:id/*', loadCase)
cases.route('/', casePage)
cases.route('/', eventPage)
