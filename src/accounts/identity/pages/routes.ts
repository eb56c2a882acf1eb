import { Hono } from 'hono'
import type { Visit } from '../../../visit.ts'
import { requirePerson } from '../../require-person.ts'
import { counter } from './counter.tsx'
import { face } from './face.tsx'
import { lane } from './lane.tsx'
import { identityPage } from './overview.tsx'
import { phone } from './phone.tsx'

/** How people prove who they are. The phone's page needs no sign-in: its address is the proof. */
export const identity = new Hono<Visit>()

identity.use('/identity', requirePerson)
identity.use('/identity/*', requirePerson)
for (const pages of [identityPage, face, counter, lane, phone]) identity.route('/', pages)
