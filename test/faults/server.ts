import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bundle } from '../../src/local/bundle.ts'
import type { Change, Plant } from './plants.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** The Worker under test as one file, with a bug planted in it or not. */
export async function scriptWith(plant: Plant | undefined, state: string): Promise<string> {
  const left = new Set(plant?.changes)
  const planting = {
    name: 'plant',
    setup(build: import('esbuild').PluginBuild) {
      build.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
        const here = plant?.changes.filter(({ file }) => path.endsWith(`/src/${file}`)) ?? []
        if (!here.length) return undefined
        for (const change of here) left.delete(change)
        return { contents: here.reduce(changed, await readFile(path, 'utf8')), loader: 'ts' as const }
      })
    },
  }
  const script = `${state}/worker.js`
  await writeFile(script, await bundle(`${here}worker.ts`, plant ? [planting] : []))
  if (left.size) throw new Error(`“${plant!.name}” is planted in a file that is not there`)
  if (plant?.sql) await writeFile(`${state}/planted.sql`, plant.sql)
  return script
}

/** A plant whose line has changed meanwhile would prove nothing: it fails loudly. */
export function changed(text: string, { file, from, to }: Change): string {
  if (text.split(from).length !== 2) throw new Error(`nowhere, or not in one place, to plant in ${file}: ${from}`)
  return text.replace(from, () => to)
}

/** The server in a process of its own, that can be killed at any moment and started again on what it left. */
export class Mortal {
  #script: string
  #state: string
  #child: ChildProcess | undefined
  #url: Promise<string> = Promise.reject(new Error('not born yet'))
  #odds: number
  kills = 0
  answers = 0

  /** `odds`: of each thing it does going wrong, in every life of it. */
  constructor(script: string, state: string, odds: number) {
    this.#script = script
    this.#state = state
    this.#odds = odds
    this.#url.catch(() => undefined)
  }

  live(): Promise<string> {
    const child = spawn(process.execPath, [`${here}host.ts`, this.#script, this.#state, String(this.#odds)], {
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    this.#child = child
    this.#url = new Promise((born, stillborn) => {
      child.stdout!.on('data', (chunk) => {
        const url = /ready (\S+)/.exec(String(chunk))?.[1]
        if (url) born(url)
      })
      child.once('exit', () => stillborn(new Error('the server ended')))
    })
    this.#url.catch(() => undefined)
    return this.#url
  }

  /** No warning, no last words: the whole process group at once. */
  async die(): Promise<void> {
    const child = this.#child
    if (!child?.pid || child.exitCode !== null) return
    const gone = new Promise((done) => child.once('exit', done))
    process.kill(-child.pid, 'SIGKILL')
    await gone
  }

  async dieAndLive(): Promise<void> {
    this.kills++
    await this.die()
    await this.live()
  }

  /** One request; null where the server was not there to answer it. */
  async ask<T>(path: string, init?: RequestInit): Promise<T | null> {
    try {
      const answer = await fetch((await this.#url) + path, { ...init, signal: AbortSignal.timeout(60_000) })
      this.answers++
      return answer.ok ? ((await answer.json()) as T) : null
    } catch {
      return null
    }
  }

  /** The same request until it is answered: for what has no effect the second time. */
  async insist<T>(path: string, init?: RequestInit): Promise<T> {
    for (let tries = 0; tries < 60; tries++) {
      const answer = await this.ask<T>(path, init)
      if (answer !== null) return answer
      await new Promise((go) => setTimeout(go, 200))
    }
    throw new Error(`${path} is never answered`)
  }
}
