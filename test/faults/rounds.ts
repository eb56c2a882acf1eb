import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Course } from './directed.ts'
import type { Told } from './ops.ts'
import type { Plant } from './plants.ts'
import { chance } from './random.ts'
import { type Op, scheduleOf } from './schedule.ts'
import { Mortal, scriptWith } from './server.ts'
import type { Befallen } from './worker.ts'

/** `odds`: of each step of the server's going wrong. */
export type Round = { courses: readonly Pick<Course, 'name' | 'ops'>[]; odds: number; kills?: number; plant?: Plant }
export type Breach = { course: string; application: string; breaches: string[] }
export type Outcome = { ops: number; kills: number; did: string[]; befell: Befallen; breaches: Breach[] }

const abreast = 6

export const seeded = (seed: number, schedules: number): Round['courses'] =>
  Array.from({ length: schedules }, (_, at) => seed * 1_000_003 + at).map((one) => ({
    name: `seed ${one}`,
    ops: scheduleOf(one),
  }))

/** Plays the courses against one server, lets it come to rest, and has every application judged. */
export const play = (round: Round): Promise<Outcome> =>
  within(round, async (server) => {
    const { courses, kills } = round
    const reaper = kills === undefined ? { stop: async () => undefined } : reap(server, kills)
    const cases = await each(courses, (one) => befall(server, one))
    await reaper.stop()
    const befell = await server.insist<Befallen>('/faults/calm', { method: 'POST' })
    const breaches = (await each(cases, (one) => judged(server, one))).filter((found) => found !== null)
    const did = cases.flatMap((one) => one.did)
    return { ops: courses.reduce((sum, { ops }) => sum + sizeOf(ops), 0), kills: server.kills, did, befell, breaches }
  })

/** Plays them until the first of them goes wrong; for courses without chance. */
export const firstBreach = (round: Round): Promise<Breach | undefined> =>
  within(round, async (server) => {
    const found: Breach[] = []
    await each(round.courses, async (one) => {
      const breach = found.length ? null : await judged(server, await befall(server, one))
      if (breach) found.push(breach)
    })
    return found[0]
  })

async function within<T>({ plant, odds }: Round, work: (server: Mortal) => Promise<T>): Promise<T> {
  const state = await mkdtemp(`${tmpdir()}/faults-`)
  const server = new Mortal(await scriptWith(plant, state), state, odds)
  try {
    await server.live()
    return await work(server)
  } finally {
    await server.die()
    await rm(state, { recursive: true, force: true })
  }
}

type Case = { course: string; id: string } & Told

async function befall(server: Mortal, { name, ops }: Round['courses'][number]): Promise<Case> {
  const id = await server.insist<string>('/faults/cases', { method: 'POST' })
  const all: Case = { course: name, id, heard: [], did: [] }
  for (const op of ops) {
    const told = await server.ask<Told>(`/faults/cases/${id}`, { method: 'POST', body: JSON.stringify(op) })
    all.heard.push(...(told?.heard ?? []))
    all.did.push(...(told?.did ?? []))
  }
  return all
}

const sizeOf = (ops: readonly Op[]): number =>
  ops.reduce((sum, op) => sum + (op.do === 'together' ? sizeOf(op.ops) : 1), 0)

// Not after so long but after so much work: a slow machine gets as much done between two deaths as a quick one.
function reap(server: Mortal, seed: number) {
  const luck = chance(seed)
  let over = false
  const work = (async () => {
    while (!over) {
      const enough = server.answers + 3 + luck.below(20)
      while (!over && server.answers < enough) await new Promise((go) => setTimeout(go, 20 + luck.below(60)))
      if (!over) await server.dieAndLive()
    }
  })()
  return {
    stop: () => {
      over = true
      return work
    },
  }
}

async function judged(server: Mortal, { course, id, heard }: Case): Promise<Breach | null> {
  const rest = await server.insist<boolean>(`/faults/cases/${id}/quiet`, { method: 'POST' })
  const breaches = await server.insist<string[]>(`/faults/cases/${id}`)
  const all = [...heard, ...(rest ? [] : ['it never comes to rest']), ...breaches]
  return all.length ? { course, application: id, breaches: all } : null
}

/** A few at a time, answers in order. */
async function each<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  let next = 0
  const hand = async () => {
    for (let at = next++; at < things.length; at = next++) done[at] = await work(things[at]!)
  }
  await Promise.all(Array.from({ length: abreast }, hand))
  return done
}
