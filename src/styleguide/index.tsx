import { Hono } from '../routing.ts'
import { page } from '../ui/page.tsx'
import type { Visit } from '../visit.ts'
import { Parts } from './parts.tsx'
import { terminalParts } from './terminal.tsx'
import { styleguideWords as words } from './words.ts'

/** Every part in all of its states, for whoever changes the looks; in the sandbox only. */
export const styleguide = new Hono<Visit>()

styleguide.get('/', (c) => page(c, words.title, <Parts state={c.req.query('form')} />))

styleguide.get('/terminal', terminalParts)
