import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { localPath } from '../../accounts/local-path.ts'
import { raiseAlarm } from '../../db/alarms.ts'
import { connect } from '../../db/connect.ts'
import { spend } from '../../db/spent.ts'
import { paths } from '../../paths.ts'
import { ringOf } from '../../privacy/index.ts'
import { courtIdpOf } from '../../providers/court-idp/chosen.ts'
import { hostOnly } from '../../session.ts'
import { page } from '../../ui/page.tsx'
import type { Asking, Visit } from '../../visit.ts'
import { type NotIn, notIn } from './ask.ts'
import { type Away, begin, openAway, patience, sealAway } from './begin.ts'
import { finish } from './finish.ts'
import { officerOf, signInOfficer, signOutOfficer } from './session.ts'
import { Entered, Left, LoginPage } from './views.tsx'
import { words } from './words.ts'

/** How the court's staff come in and go out. */
export const staff = new Hono<Visit>()

// The browser comes back from another site, and then a Strict cookie would not be sent along.
const cookie = 'court-away'

staff.get(paths.courtLogin, async (c) => {
  const to = localPath(c.req.query('to'), paths.court)
  if (await officerOf(c)) return c.redirect(to, 303)
  return page(c, words.title, <LoginPage to={to} />)
})

staff.get(paths.courtEnter, async (c) => {
  const { origin } = new URL(c.req.url)
  const to = localPath(c.req.query('to'), paths.court)
  const begun = await begin(courtIdpOf(c.env, origin), origin + paths.courtCallback, to, Date.now())
  if (!begun.ok) return refused(c, begun, to)
  const away = await sealAway(ringOf(c.env), begun.away)
  setCookie(c, cookie, away, { ...hostOnly, maxAge: patience / 1000 })
  return c.redirect(begun.url, 303)
})

staff.get(paths.courtCallback, async (c) => {
  const now = Date.now()
  const away = await takeAway(c, now)
  if (!away) return refused(c, notIn('stale', 'nobody is away from this browser'))
  const { origin, searchParams } = new URL(c.req.url)
  const back = { back: searchParams, away, redirectUri: origin + paths.courtCallback }
  const done = await finish(courtIdpOf(c.env, origin), back, now)
  if (!done.ok) return refused(c, done, away.to)
  const officer = await signInOfficer(c, done.claimed)
  // Our own page asks for the next one: on a redirect from another site the Strict cookie would stay behind.
  c.header('Refresh', `0;url=${away.to}`)
  return page(c, words.done, <Entered officer={officer} to={away.to} />)
})

staff.post(paths.courtLogout, async (c) => {
  await signOutOfficer(c)
  c.header('Clear-Site-Data', '"cache", "storage"')
  return page(c, words.left, <Left />)
})

/** What this browser left with; good for one return, whatever comes of it. */
async function takeAway(c: Asking, now: number): Promise<Away | null> {
  const sealed = getCookie(c, cookie, 'host')
  deleteCookie(c, cookie, hostOnly)
  const away = sealed ? await openAway(ringOf(c.env), sealed, now) : null
  return away && (await spend(connect(c.env), `court ${away.state}`, away.at + patience)) ? away : null
}

const statuses = { down: 503, stale: 400, cancelled: 200, untrusted: 403, 'not staff': 403 } as const

async function refused(c: Asking, { because, detail }: NotIn, to: string = paths.court) {
  if (because === 'down' || because === 'untrusted')
    await raiseAlarm(connect(c.env), { name: `court_sign_in_${because}`, detail, at: Date.now() })
  return page(c, words.title, <LoginPage to={to} because={because} />, statuses[because])
}
