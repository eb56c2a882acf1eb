import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll } from 'vitest'
import { addDays, dayIn, startOfDay } from '../src/rules/calendar.ts'
import { keepOneStandIn } from './one-stand-in.ts'
import { expectNoScans, noteQueries } from './queries.ts'

// Many tests speak of today: no file of them begins so late that the day ends in Beijing before it does.
const dayEndsIn = startOfDay(addDays(dayIn(Date.now()), 1)) - Date.now()
if (dayEndsIn < 180_000) await scheduler.wait(dayEndsIn)

keepOneStandIn()
// Files share one runtime, so that they start quickly, but none of each other's rows, objects and clocks.
await reset()
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
noteQueries()
afterAll(expectNoScans)
