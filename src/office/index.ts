import { Hono } from 'hono'
import { finance } from '../payment/finance/index.tsx'
import type { OfficeVisit } from '../visit.ts'
import { alarms } from './alarms/index.tsx'
import { casePage } from './case.tsx'
import { eventPage } from './event.tsx'
import { identities } from './identities/index.tsx'
import { guidancePage } from './kiosks/guidance.tsx'
import { kiosksPage } from './kiosks/index.tsx'
import { loadCase } from './load.ts'
import { queuePage } from './queue.tsx'

/** The court's door; whoever comes in has been signed in by the court's identity provider. */
export const office = new Hono<OfficeVisit>()

office.route('/', queuePage)
office.route('/', identities)
office.route('/', finance)
office.route('/', kiosksPage)
office.route('/', guidancePage)
office.route('/', alarms)
office.use('/cases/:id/*', loadCase)
office.route('/', casePage)
office.route('/', eventPage)
