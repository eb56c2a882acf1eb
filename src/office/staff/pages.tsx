import { localPath } from '../../accounts/local-path.ts'
import { atHand } from '../../at-hand.ts'
import { raiseAlarm } from '../../db/alarms.ts'
import { connect } from '../../db/connect.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { page } from '../../ui/page.tsx'
import type { Asking, Visit } from '../../visit.ts'
import type { NotIn } from './ask.ts'
import { officerOf, signOutOfficer } from './session.ts'
import { Entered, Left, LoginPage } from './views.tsx'
import { words } from './words.ts'

/** How the court's staff come in and go out. */
export const staff = new Hono<Visit>()

// To the provider and back: once a day, and by no page of our own.
const provider = atHand(() => import('./away.ts'))

staff.get(paths.courtLogin, async (c) => {
  const to = localPath(c.req.query('to'), paths.court)
  if (await officerOf(c)) return c.redirect(to, 303)
  return page(c, words.title, <LoginPage to={to} />)
})

staff.get(paths.courtEnter, async (c) => {
  const to = localPath(c.req.query('to'), paths.court)
  const left = await (await provider()).leave(c, to)
  return left.ok ? c.redirect(left.url, 303) : refused(c, left, to)
})

staff.get(paths.courtCallback, async (c) => {
  const done = await (await provider()).comeBack(c)
  if (!done.ok) return refused(c, done, done.to)
  // Our own page asks for the next one: on a redirect from another site the Strict cookie would stay behind.
  c.header('Refresh', `0;url=${done.to}`)
  return page(c, words.done, <Entered officer={done.officer} to={done.to} />)
})

staff.post(paths.courtLogout, async (c) => {
  await signOutOfficer(c)
  c.header('Clear-Site-Data', '"cache", "storage"')
  return page(c, words.left, <Left />)
})

const statuses = { down: 503, stale: 400, cancelled: 200, untrusted: 403, 'not staff': 403 } as const

async function refused(c: Asking, out: NotIn, to: string = paths.court) {
  const { because } = out
  if ('fault' in out)
    await raiseAlarm(connect(c.env), { name: `court_sign_in_${out.because}`, facts: out.fault, at: Date.now() })
  return page(c, words.title, <LoginPage to={to} because={because} />, statuses[because])
}
