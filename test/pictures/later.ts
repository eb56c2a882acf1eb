import type { Server } from '../../src/local/server.ts'
import type { Take } from './camera.ts'
import { complete } from './cases.ts'
import { type Cast, courtOf, signedIn } from './people.ts'
import { type Insurer, idOf, kinds, moves } from './roads.ts'

const unmoved = {
  fee_overdue: { kind: kinds.preservation, road: 'submit accept' },
  expired: { kind: kinds.preservation, road: 'submit accept pay grant enforce secure' },
  premium_overdue: { kind: kinds.guarantee, road: 'submit approve' },
}

/** What comes to those who let the time pass. Everybody has to sign in again by then. */
export async function later(before: Cast, insurer: Insurer, take: Take, { url, tick }: Server): Promise<void> {
  const cast = { ...before, court: await courtOf(url) }
  const left = []
  for (const [status, { kind, road }] of Object.entries(unmoved))
    left.push({ status, kind, at: await go(cast, insurer, kind, road) })
  await fetch(`${url}/pictures/later?days=40`, { method: 'POST' })
  await take({ name: 'session-ended', at: '/applications', by: { own: cast.me.own } })
  await signedIn(cast.me.own)
  await tick()
  for (const { at } of left) await fetch(`${url}/pictures/lapse?id=${idOf(at)}`, { method: 'POST' })
  await new Promise((resolve) => setTimeout(resolve, 3000))
  for (const { status, kind, at } of left)
    await take({ name: `${kind.slug}-case-${status}`, at, by: { own: cast.me.own } })
  const court = await courtOf(url)
  await take({ name: 'court-queue-overdue', at: '/court?all=1', by: { own: court.clerk } })
}

async function go(cast: Cast, insurer: Insurer, kind: (typeof kinds)['preservation'], road: string): Promise<string> {
  const at = await complete(cast, kind)
  await moves({ cast, insurer, kind, id: idOf(at), status: 'draft' }, road)
  return at
}
