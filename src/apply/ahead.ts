import { Hono } from 'hono'
import { paths } from '../paths.ts'
import { askForPapers } from './case/papers.ts'
import { askForList } from './list/filter.ts'
import { askForApplication, type Mine } from './load.ts'

/** What the pages behind these addresses read, asked for along with the session. */
export const applyAhead = new Hono<Mine>()

applyAhead.get(paths.applications, askForList)
applyAhead.use(`${paths.applications}/:id/*`, askForApplication)
applyAhead.get(`${paths.applications}/:id`, askForPapers)
