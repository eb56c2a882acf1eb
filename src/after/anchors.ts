import { raiseAlarm } from '../db/alarms.ts'
import { differing, type Head, headsBetween } from '../db/anchors.ts'
import { connect } from '../db/connect.ts'
import { freeze } from '../db/frozen.ts'
import { keep } from '../files/store.ts'
import { dayIn } from '../rules/calendar.ts'
import { day, hour, minute } from '../rules/durations.ts'
import { isNight } from './night.ts'

// What was decided is written down a second time, outside the database, where it is never overwritten. A database that
// was changed behind our back, or taken back to an earlier hour, shows against it.

/** An event lands a moment after its time; what is younger waits for the next round. */
const lag = minute
const mostAtOnce = 1000

/** Compares what is anchored with what the database says now, and only then anchors what came since. */
export async function anchorHeads(env: Env, now: number): Promise<void> {
  await checkAnchors(env, now - (isNight(now) ? 2 * day : hour), now)
  const db = connect(env)
  for (let from = await anchoredUntil(env, now); from < now - lag; ) {
    const heads = await headsBetween(db, from, now - lag, mostAtOnce)
    const until = heads.length < mostAtOnce ? now - lag : heads.at(-1)!.at
    if (heads.length)
      await write(
        env,
        until,
        heads.map(({ id, seq, hash }): Head => [id, seq, hash]),
      )
    from = until
  }
}

async function write(env: Env, until: number, heads: Head[]): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(heads))
  await keep(env.FILES, `${folder(until)}${until}`, { bytes, type: 'application/json' })
}

const folder = (at: number) => `anchors/${dayIn(at)}/`
const timeOf = (key: string) => Number(key.slice(key.lastIndexOf('/') + 1))

/** Where the anchors end; of a database that has none yet, a month is caught up with. */
async function anchoredUntil(env: Env, now: number): Promise<number> {
  for (let back = 0; back <= 31; back++) {
    const last = (await anchorsOf(env, now - back * day)).at(-1)
    if (last) return timeOf(last)
  }
  return now - 31 * day
}

async function anchorsOf(env: Env, at: number): Promise<string[]> {
  const { objects } = await env.FILES.list({ prefix: folder(at) })
  return objects.map(({ key }) => key)
}

/** Every application whose anchored history is not the one in the database is frozen, and the operator told. */
async function checkAnchors(env: Env, since: number, now: number): Promise<void> {
  for (let at = since; dayIn(at) <= dayIn(now); at += day) {
    for (const key of await anchorsOf(env, at)) if (timeOf(key) >= since) await check(env, key, now)
  }
}

async function check(env: Env, key: string, now: number): Promise<void> {
  const db = connect(env)
  const heads: Head[] = (await (await env.FILES.get(key))?.json()) ?? []
  for (const head of await differing(db, heads)) {
    if (!(await freeze(db, head, now))) continue
    const [id, seq] = head
    const alarm = { name: 'history differs from its anchor', facts: { seq }, applicationId: id } as const
    await raiseAlarm(db, { ...alarm, about: head.join(' '), at: now })
  }
}
