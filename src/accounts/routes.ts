import { Hono } from 'hono'
import type { Visit } from '../session.ts'
import { again } from './pages/again.ts'
import { login } from './pages/login.tsx'
import { newPassword } from './pages/new-password.tsx'
import { register } from './pages/register.tsx'
import { start } from './pages/start.tsx'

/** How people come in. */
export const accounts = new Hono<Visit>()

for (const pages of [start, register, login, again, newPassword]) accounts.route('/', pages)
