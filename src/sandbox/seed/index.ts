import { Hono } from 'hono'
import { connect } from '../../db/connect.ts'
import { fillCodeTables } from '../../db/seed.ts'
import { seedInsurers } from '../insurers.ts'
import { causes } from './causes.ts'
import { courts } from './courts.ts'

/** Fills a sandbox with what it needs to be tried; harmless again. */
export async function seed(env: Env): Promise<void> {
  await fillCodeTables(connect(env), courts, causes)
  await seedInsurers(env)
}

/** Who can come in where, for whoever tries the sandbox. */
export type SeededPerson = { who: string; where: string; name: string; password: string }
const people: SeededPerson[] = []

export const seeding = new Hono<{ Bindings: Env }>()
seeding.post('/sandbox/seed', async (c) => {
  await seed(c.env)
  return c.json(people)
})
