import { readdirSync, readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 4 })

/** Asks for a page over lines that stay open. */
export const asking =
  (url: string, headers: Record<string, string> = {}) =>
  () =>
    new Promise<void>((resolve, reject) => {
      get(url, { agent, headers }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${answer.statusCode} at ${url}`))
        answer.resume().on('end', resolve)
      }).on('error', reject)
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

/** Processor time that the kernel has counted, in hundredths of a second: what else the machine does is not in it. */
const ticks = (pid: string) => Number(afterName(pid)[11]) + Number(afterName(pid)[12])

/** The same of the thread that answers alone, and finer: in ms. */
export const workOf = (pid: string) =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6

/** What one of these costs the runtime, in ms of its own processor time, once it has been compiled for being asked often. */
export async function costOf(one: () => Promise<void>, pid: string, times = 3000, askers = 4): Promise<number> {
  await repeat(one, times / 2, askers)
  const before = ticks(pid)
  await repeat(one, times, askers)
  return ((ticks(pid) - before) * 10) / times
}
