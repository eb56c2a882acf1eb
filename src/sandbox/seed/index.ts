import { connect } from '../../db/connect.ts'
import { fillCodeTables } from '../../db/seed.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { seedInsurers } from '../insurers.ts'
import { causes } from './causes.ts'
import { courts } from './courts.ts'
import { demoLitigant, seedLitigant } from './litigant.ts'
import { seedOfficers } from './officers.ts'

/** Who can come in where, for whoever tries the sandbox. */
type SeededPerson = { who: string; where: string; name: string; password: string }

const people: SeededPerson[] = [
  { who: '当事人 litigant', where: paths.login, name: demoLitigant.mobile, password: demoLitigant.password },
  { who: '法院 court', where: paths.court, name: '滨海新区法院 Binhai: clerk, judge …', password: '(点选 choose)' },
]

/** The tables that every journey looks things up in; harmless again. */
export async function seed(env: Env): Promise<void> {
  await fillCodeTables(connect(env), courts, causes)
  await seedInsurers(env)
}

export const seeding = new Hono<{ Bindings: Env }>()
seeding.post('/sandbox/seed', async (c) => {
  await seed(c.env)
  await seedLitigant(c.env)
  await seedOfficers(c.env, new URL(c.req.url).origin)
  return c.json(people)
})
