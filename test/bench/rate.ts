import { readdirSync, readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 4 })

/** Asks for a page over lines that stay open. */
export const asking =
  (url: string, headers: Record<string, string> = {}) =>
  () =>
    new Promise<void>((resolve, reject) => {
      const ask = () => {
        const asked = get(url, { agent, headers }, (answer) => {
          if (answer.statusCode !== 200) reject(new Error(`${answer.statusCode} at ${url}`))
          answer.resume().on('end', resolve)
        })
        // A line that lay idle may be hung up just as it is asked on.
        asked.on('error', (error) => (asked.reusedSocket ? ask() : reject(error)))
      }
      ask()
    })

async function repeat(one: () => Promise<void>, times: number, askers: number): Promise<void> {
  let left = times
  const asker = async () => {
    while (left-- > 0) await one()
  }
  await Promise.all(Array.from({ length: askers }, asker))
}

const stat = (pid: string) => readFileSync(`/proc/${pid}/stat`, 'utf8')
const afterName = (pid: string) =>
  stat(pid)
    .replace(/^.*\) /, '')
    .split(' ')

/** The runtimes that this process has started, oldest first. */
export const runtimes = (): string[] =>
  readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .filter((pid) => {
      try {
        return stat(pid).includes('(workerd)') && afterName(pid)[1] === String(process.pid)
      } catch {
        return false
      }
    })
    .sort((a, b) => Number(a) - Number(b))

/** Processor time of the thread that answers, in ms: what else the machine does is not in it. */
export const workOf = (pid: string) => workIn(pid, pid)

/** The same of all its threads: what compiles its code and clears its memory as well. */
const allWorkOf = (pid: string) =>
  readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + workIn(pid, thread), 0)

const workIn = (pid: string, thread: string) =>
  Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6

/** What a runtime is asked, how often in a round, and by how many at once. */
export type Asked = { pid: string; one: () => Promise<void>; times: number; askers: number }

/**
 * What each of these costs its runtime, in ms of processor time, once it has been compiled for being asked often. They
 * take turns, so that what the machine does meanwhile meets all alike, and the middle of the rounds counts.
 */
export async function costsOf<Name extends string>(
  asked: Record<Name, Asked>,
  rounds = 25,
): Promise<Record<Name, number>> {
  const all = Object.entries<Asked>(asked).map(([name, one]) => ({ name, ...one, costs: [] as number[] }))
  for (const { one, times, askers } of all) await repeat(one, times * 6, askers)
  for (let round = 0; round < rounds; round++)
    for (const { pid, one, times, askers, costs } of all) {
      const before = allWorkOf(pid)
      await repeat(one, times, askers)
      costs.push((allWorkOf(pid) - before) / times)
    }
  return Object.fromEntries(all.map(({ name, costs }) => [name, middleOf(costs)])) as Record<Name, number>
}

const middleOf = (costs: number[]) => costs.toSorted((one, other) => one - other)[costs.length >> 1]!
