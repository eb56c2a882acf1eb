import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { onwards } from '../../accounts/require-person.ts'
import { connect } from '../../db/connect.ts'
import { toSeeTo } from '../../db/office/alarms.ts'
import type { Officer } from '../../kinds/officer.ts'
import { paths } from '../../paths.ts'
import type { OfficeVisit } from '../../visit.ts'
import { staffOf } from '../rooms.ts'
import { lateOfficerOf, officerOf } from './session.ts'

/** Lets nobody into the court's rooms who is not signed in as staff; the others find their unsaved form where they left it. */
export const requireOfficer = createMiddleware<OfficeVisit>(async (c, next) => {
  const officer = await officerOf(c)
  if (!officer && c.req.method === 'POST') await keepLate(c)
  if (!officer) return onwards(c, `${paths.courtLogin}?${new URLSearchParams({ to: wanted(c.req.url) })}`)
  c.set('officer', officer)
  c.set('staff', staffOf(officer, await waitingFor(c.env, officer)))
  return next()
})

// Only administrators are told how much there is to see to, so nobody else waits for the count.
const waitingFor = async (env: Env, { court, roles }: Officer) =>
  roles.includes('administrator') ? await toSeeTo(connect(env), court) : 0

async function keepLate(c: Context<OfficeVisit>): Promise<void> {
  const late = await lateOfficerOf(c)
  if (late) await (await import('../../accounts/kept.ts')).keepForm(c, late)
}

const wanted = (url: string) => {
  const { pathname, search } = new URL(url)
  return pathname + search
}
