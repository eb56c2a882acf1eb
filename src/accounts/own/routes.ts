import { Hono } from 'hono'
import type { Visit } from '../../visit.ts'
import { book } from '../book/page.tsx'
import { data } from '../data/page.tsx'
import { identity } from '../identity/pages/routes.ts'
import { organisations } from '../organisations/page.tsx'
import { powers } from '../powers/page.tsx'
import { requirePerson } from '../require-person.ts'
import { account } from './account.tsx'
import { changeMobile } from './change-mobile.tsx'

/** What people see of their own account, and how they prove who they are. */
export const ownAccount = new Hono<Visit>()

ownAccount.use('/account', requirePerson)
ownAccount.use('/account/*', requirePerson)
for (const pages of [account, changeMobile, identity, powers, book, organisations, data]) ownAccount.route('/', pages)
