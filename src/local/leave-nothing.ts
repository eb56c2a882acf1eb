import { type ChildProcess, spawn } from 'node:child_process'
import { subscribe } from 'node:diagnostics_channel'

// Waits until the line to whoever started it breaks, then ends what it was told of.
const heir = `
let told = ''
process.stdin.on('data', (more) => { told += more }).on('end', () => {
  for (const pid of told.split(' ').filter(Boolean)) try { process.kill(Number(pid)) } catch {}
})`

/** Whatever this process starts from now on ends with it, also where it is killed with no time to say goodbye. */
export function leaveNothing(): void {
  const waits = spawn(process.execPath, ['-e', heir], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  waits.unref()
  ;(waits.stdin as unknown as { unref: () => void }).unref()
  subscribe('child_process', (message) => {
    const { process: child } = message as { process: ChildProcess }
    child.once('spawn', () => waits.stdin.write(`${child.pid} `))
  })
}

/** Calls `stop` when the npm that runs this is gone. Who starts it without npm may leave it running. */
export function whenLeft(stop: () => void): void {
  const npm = process.ppid
  if (!process.env.npm_lifecycle_event) return
  const looking = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(looking)
    stop()
  }, 1000).unref()
}
