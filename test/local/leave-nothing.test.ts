import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'

const runs = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const gone = async (pid: number) => {
  for (let tries = 0; tries < 50 && runs(pid); tries++) await new Promise((resolve) => setTimeout(resolve, 100))
  return !runs(pid)
}

const script = (lines: string) =>
  spawn(process.execPath, ['--input-type=module', '-e', lines], { stdio: ['ignore', 'pipe', 'inherit'] })
const said = async ({ stdout }: ChildProcess) => Number(String((await once(stdout!, 'data'))[0]))

const here = JSON.stringify(new URL('../../src/local/leave-nothing.ts', import.meta.url).href)
const starts = `
  const { spawn } = await import('node:child_process')
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  child.once('spawn', () => setTimeout(() => console.log(child.pid), 100))`

it('ends what was started when the one who started it is killed outright', async () => {
  const starter = script(`(await import(${here})).leaveNothing(); ${starts}`)
  const started = await said(starter)
  expect(runs(started)).toBe(true)
  starter.kill('SIGKILL')
  expect(await gone(started)).toBe(true)
})

it('tells a process that npm has started when npm is gone', async () => {
  const left = `(await import(${here})).whenLeft(() => process.exit()); console.log(process.pid); setInterval(() => {}, 1000)`
  const npm = script(`
    const { spawn } = await import('node:child_process')
    const env = { ...process.env, npm_lifecycle_event: 'start' }
    spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(left)}], { env, stdio: 'inherit' })`)
  const started = await said(npm)
  expect(runs(started)).toBe(true)
  npm.kill('SIGKILL')
  expect(await gone(started)).toBe(true)
})
