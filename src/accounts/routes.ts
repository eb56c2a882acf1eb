import { Hono } from '../routing.ts'
import type { Visit } from '../visit.ts'
import { again } from './codes/again.ts'
import { login } from './signing-in/login.tsx'
import { newPassword } from './signing-in/new-password.tsx'
import { register } from './signing-in/register.tsx'
import { start } from './signing-in/start.tsx'

/** How people come in. */
export const accounts = new Hono<Visit>()

for (const pages of [start, register, login, again, newPassword]) accounts.route('/', pages)
