import { Hono } from '../routing.ts'
import { askForCase, askForPapers, type Case } from './load.ts'

/** What the court's pages read, asked for along with the officer's session. */
export const officeAhead = new Hono<Case>()

officeAhead.use('/cases/:id/*', askForCase)
officeAhead.get('/cases/:id', askForPapers)
officeAhead.use('/cases/:id/reveal', askForPapers)
