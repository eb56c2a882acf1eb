import { readdirSync, readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 4 })

const once = (url: string) =>
  new Promise<void>((resolve, reject) => {
    get(url, { agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${answer.statusCode} at ${url}`))
      answer.resume().on('end', resolve)
    }).on('error', reject)
  })

async function ask(url: string, times: number): Promise<void> {
  let left = times
  const asker = async () => {
    while (left-- > 0) await once(url)
  }
  await Promise.all(Array.from({ length: 4 }, asker))
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

/** What one request costs the runtime, in ms of its own processor time. */
export async function costOf(url: string, pid: string, requests = 1500): Promise<number> {
  await ask(url, 300)
  const before = ticks(pid)
  await ask(url, requests)
  return ((ticks(pid) - before) * 10) / requests
}
