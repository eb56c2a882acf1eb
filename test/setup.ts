import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll } from 'vitest'
import { keepOneStandIn } from './one-stand-in.ts'
import { expectNoScans, noteQueries } from './queries.ts'

keepOneStandIn()
// Files share one runtime, so that they start quickly, but none of each other's rows, objects and clocks.
await reset()
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
noteQueries()
afterAll(expectNoScans)
