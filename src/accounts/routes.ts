import { Hono } from 'hono'
import type { Visit } from '../session.ts'
import { identity } from './identity/pages/routes.ts'
import { account } from './pages/account.tsx'
import { again } from './pages/again.ts'
import { agreement } from './pages/agreement.tsx'
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
for (const pages of [start, register, login, again, newPassword, agreement, account, changeMobile, powers, identity])
  accounts.route('/', pages)
