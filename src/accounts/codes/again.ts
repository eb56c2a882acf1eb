import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import type { Visit } from '../../visit.ts'
import { askedFor } from './asked.ts'
import type { Purpose } from './codes.ts'
import { send, unsentPage } from './send.tsx'

/** Where each code is entered, so that another one can be sent to the same number. */
const places: Partial<Record<Purpose, string>> = {
  register: paths.registerCode,
  login: paths.loginCode,
  second: paths.loginCode,
  password: paths.newPassword,
  erase: paths.accountErasure,
}

export const again = new Hono<Visit>()

again.post(paths.codeAgain(':purpose'), async (c) => {
  const purpose = c.req.param('purpose') as Purpose
  const place = places[purpose]
  const asked = place ? await askedFor(c, purpose) : null
  if (!place || !asked) return c.redirect(paths.login, 303)
  const done = await send(c, asked)
  return done.ok ? c.redirect(place, 303) : unsentPage(c, done, place)
})
