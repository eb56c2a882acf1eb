import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { connect } from '../../db/connect.ts'
import { spend } from '../../db/spent.ts'
import type { Officer } from '../../kinds/officer.ts'
import { paths } from '../../paths.ts'
import { ringOf } from '../../privacy/index.ts'
import { courtIdpOf } from '../../providers/court-idp/chosen.ts'
import { hostOnly } from '../../session.ts'
import type { Asking } from '../../visit.ts'
import { type NotIn, notIn } from './ask.ts'
import { type Away, begin, openAway, patience, sealAway } from './begin.ts'
import { finish } from './finish.ts'
import { signInOfficer } from './session.ts'

// The browser comes back from another site, and then a Strict cookie would not be sent along.
const cookie = 'court-away'

/** The address to send this browser to, which takes along what it must bring back. */
export async function leave(c: Asking, to: string): Promise<{ ok: true; url: string } | NotIn> {
  const { origin } = new URL(c.req.url)
  const begun = await begin(courtIdpOf(c.env, origin), origin + paths.courtCallback, to, Date.now())
  if (!begun.ok) return begun
  const away = await sealAway(ringOf(c.env), begun.away)
  setCookie(c, cookie, away, { ...hostOnly, maxAge: patience / 1000 })
  return begun
}

type Back = { ok: true; officer: Officer; to: string } | (NotIn & { to?: string })

/** Who it is that comes back, signed in. */
export async function comeBack(c: Asking): Promise<Back> {
  const now = Date.now()
  const away = await takeAway(c, now)
  if (!away) return notIn('stale')
  const { origin, searchParams } = new URL(c.req.url)
  const back = { back: searchParams, away, redirectUri: origin + paths.courtCallback }
  const done = await finish(courtIdpOf(c.env, origin), back, now)
  return done.ok ? { ok: true, officer: await signInOfficer(c, done.claimed), to: away.to } : { ...done, to: away.to }
}

/** What this browser left with; good for one return, whatever comes of it. */
async function takeAway(c: Asking, now: number): Promise<Away | null> {
  const sealed = getCookie(c, cookie, 'host')
  deleteCookie(c, cookie, hostOnly)
  const away = sealed ? await openAway(ringOf(c.env), sealed, now) : null
  return away && (await spend(connect(c.env), `court ${away.state}`, away.at + patience)) ? away : null
}
