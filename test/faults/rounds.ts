import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Plant } from './plants.ts'
import { chance } from './random.ts'
import { type Op, scheduleOf } from './schedule.ts'
import { Mortal, scriptWith } from './server.ts'

export type Round = { schedules: number; seed: number; kills: boolean; plant?: Plant }
export type Breach = { seed: number; application: string; breaches: string[] }
export type Outcome = {
  schedules: number
  ops: number
  kills: number
  /** What the ground did: writes that failed or lost their answer, objects that died in the middle of their work. */
  befell: Record<string, number>
  breaches: Breach[]
  seconds: number
}

const abreast = 6
const shaking = 0.04

/** Plays so many schedules against one server, lets it come to rest, and has every application judged. */
export async function play(round: Round): Promise<Outcome> {
  const began = Date.now()
  const state = await mkdtemp(`${tmpdir()}/faults-`)
  const server = new Mortal(await scriptWith(round.plant, state), state)
  try {
    await server.live()
    const played = await befall(server, round)
    const befell = await server.insist<Outcome['befell']>('/faults/shake', { method: 'POST', body: '0' })
    const breaches = (await each(played.cases, (one) => judged(server, one))).filter((found) => found !== null)
    return {
      schedules: played.cases.length,
      ops: played.ops,
      kills: server.kills,
      befell,
      breaches,
      seconds: Math.round((Date.now() - began) / 1000),
    }
  } finally {
    await server.die()
    await rm(state, { recursive: true, force: true })
  }
}

type Case = { seed: number; id: string; heard: string[] }

async function befall(server: Mortal, { schedules, seed, kills }: Round) {
  const seeds = Array.from({ length: schedules }, (_, at) => seed * 1_000_003 + at)
  const reaper = kills ? reap(server, seed) : { stop: async () => undefined }
  let ops = 0
  const cases = await each(seeds, async (one): Promise<Case> => {
    const id = await server.insist<string>('/faults/cases', { method: 'POST' })
    await server.ask('/faults/shake', { method: 'POST', body: String(shaking) })
    const heard: string[] = []
    for (const op of scheduleOf(one)) {
      ops += sizeOf(op)
      heard.push(...((await server.ask<string[]>(`/faults/cases/${id}`, posted(op))) ?? []))
    }
    return { seed: one, id, heard }
  })
  await reaper.stop()
  return { cases, ops }
}

const posted = (op: Op) => ({ method: 'POST', body: JSON.stringify(op) })
const sizeOf = (op: Op): number => (op.do === 'together' ? op.ops.reduce((sum, one) => sum + sizeOf(one), 0) : 1)

function reap(server: Mortal, seed: number) {
  const luck = chance(seed)
  let over = false
  const work = (async () => {
    while (!over) {
      await new Promise((go) => setTimeout(go, 300 + luck.below(1200)))
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

async function judged(server: Mortal, { seed, id, heard }: Case): Promise<Breach | null> {
  const rest = await server.insist<boolean>(`/faults/cases/${id}/quiet`, { method: 'POST' })
  const breaches = await server.insist<string[]>(`/faults/cases/${id}`)
  const all = [...heard, ...(rest ? [] : ['it never comes to rest']), ...breaches]
  return all.length ? { seed, application: id, breaches: all } : null
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
