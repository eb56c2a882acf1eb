import { Hono } from 'hono'
import type { Visit } from '../session.ts'
import { book } from './book/page.tsx'
import { data } from './data/page.tsx'
import { identity } from './identity/pages/routes.ts'
import { organisations } from './organisations/page.tsx'
import { account } from './pages/account.tsx'
import { again } from './pages/again.ts'
import { changeMobile } from './pages/change-mobile.tsx'
import { login } from './pages/login.tsx'
import { newPassword } from './pages/new-password.tsx'
import { register } from './pages/register.tsx'
import { start } from './pages/start.tsx'
import { powers } from './powers/page.tsx'
import { requirePerson } from './require-person.ts'

/** How people come in, and what they see of their own account. */
export const accounts = new Hono<Visit>()

accounts.use('/account', requirePerson)
accounts.use('/account/*', requirePerson)
const comingIn = [start, register, login, again, newPassword]
const ownAccount = [account, changeMobile, identity, powers, book, organisations, data]
for (const pages of [...comingIn, ...ownAccount]) accounts.route('/', pages)
