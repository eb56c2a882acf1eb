import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deviceFor } from '../../src/local/printer/device.ts'
import { journalIn } from '../../src/local/printer/journal.ts'
import { keyFor } from '../../src/local/printer/key.ts'
import { connectPrinter } from '../../src/local/printer/line.ts'
import { round } from '../../src/local/printer/work.ts'
import type { Server } from '../../src/local/server.ts'
import { Visitor } from '../no-script-visitor.ts'
import { newCode, quietly, signedIn, terminal } from '../pictures/people.ts'
import { throwAway } from '../throw-away.ts'
import { officer } from '../walk/court.ts'

let server: Server
let state: string
let folder: string
let screen: Visitor
let paper: string
let code: string

beforeAll(async () => {
  server = await throwAway()
  state = await mkdtemp(`${tmpdir()}/printer-`)
  folder = `${state}/printer`
  const administrator = (await officer(async () => new Visitor(server.url), 'administrator', quietly)) as Visitor
  screen = await signedIn(await terminal(administrator, '打印机旁'))
  await (await screen.open('/preservations/new')).send({ read: 'yes' }, '创建')
  paper = `${/\/applications\/\w+/.exec(screen.url)![0]}/printed`
  code = await newCode(administrator, '打印机旁')
  await keyFor(server.url, folder, code)
}, 60_000)

afterAll(async () => {
  await server.stop()
  await rm(state, { recursive: true })
})

type Cut = (address: string, method: string) => 'before' | 'behind' | null
const unbroken: Cut = () => null

/** The program as it is after each start: nothing is left of it but its folder. */
async function started({ cut = unbroken, command }: { cut?: Cut; command?: string } = {}) {
  const ask = async (address: string, init: RequestInit) => {
    const end = cut(address, init.method ?? 'GET')
    if (end === 'before') throw new TypeError('the line is down')
    const answer = await fetch(address, init)
    if (end === 'behind') throw new TypeError('the line broke')
    return answer
  }
  const line = connectPrinter(server.url, await keyFor(server.url, folder), ask)
  const printer = { line, journal: await journalIn(folder), device: await deviceFor(command, folder) }
  return () => round(printer)
}

/** A command that notes each paper it prints, and ends so. */
async function command(lines: string): Promise<string> {
  const file = `${folder}/command.sh`
  await writeFile(file, `#!/bin/sh\nhead -c 5 "$1" >> ${folder}/out\n${lines}\n`)
  await chmod(file, 0o700)
  await rm(`${folder}/out`, { force: true })
  return file
}
const cameOut = async () => (await readFile(`${folder}/out`, 'utf8').catch(() => '')).split('%PDF-').length - 1

/** Somebody has the paper printed, and stays to see what becomes of it. */
async function asks() {
  await (await started())()
  await (await screen.open(paper)).send({}, '打印')
  expect(screen.text).toContain('等待打印')
}
const seen = async () => (await screen.open(screen.url)).text

it('takes a code once, and puts a paper into its folder where it has no command', async () => {
  await asks()
  await (await started())()
  const [file] = await readdir(`${folder}/printed`)
  expect((await readFile(`${folder}/printed/${file}`)).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await seen()).toContain('已打印')
  expect(await readdir(`${folder}/journal`)).toEqual([])
  await expect(keyFor(server.url, `${folder}/other`, code)).rejects.toThrow('wrong, used or too old')
})

it.each(['before', 'behind'] as const)('prints once where the line breaks %s its report', async (end) => {
  const prints = await command('exit 0')
  await asks()
  const cut: Cut = (address, method) => (method === 'POST' && /printer\/[\w-]+$/.test(address) ? end : null)
  await expect((await started({ cut, command: prints }))()).rejects.toThrow('line')
  expect(await cameOut()).toBe(1)
  await (await started({ command: prints }))()
  expect([await cameOut(), await seen()]).toEqual([1, expect.stringContaining('已打印')])
  expect(await readdir(`${folder}/journal`)).toEqual([])
})

it('fetches a paper again that was cut off on its way', async () => {
  const prints = await command('exit 0')
  await asks()
  const cut: Cut = (_, method) => (method === 'GET' ? 'behind' : null)
  await expect((await started({ cut, command: prints }))()).rejects.toThrow('the line broke')
  await (await started({ command: prints }))()
  expect([await cameOut(), await seen()]).toEqual([1, expect.stringContaining('已打印')])
})

it.each([
  [10, '打印机缺纸'],
  [11, '打印机卡纸'],
  [12, '打印机未开'],
])('says what is wrong with the printer: %i', async (status, words) => {
  const fails = await command(`exit ${status}`)
  await asks()
  const look = await started({ command: fails })
  await look()
  expect(await seen()).toMatch(new RegExp(`${words}.*没有打印成功`, 's'))
  await look()
  expect((await screen.open(paper)).text).toContain(words)
})

it('prints nothing twice when it is killed in the middle of it', { timeout: 60_000 }, async () => {
  const slow = await command('sleep 5')
  await asks()
  const first = program(slow)
  while (!(await cameOut())) await new Promise((resolve) => setTimeout(resolve, 50))
  first.kill('SIGKILL')
  await once(first, 'exit')
  const second = program(slow)
  while ((await seen()).includes('正在打印')) await new Promise((resolve) => setTimeout(resolve, 100))
  second.kill()
  await once(second, 'exit')
  expect([await cameOut(), screen.text]).toEqual([1, expect.stringContaining('没有打印成功')])
  expect(await readdir(`${folder}/papers`)).toEqual([])
})

/** The program itself, as npm runs it. */
function program(command: string): ChildProcess {
  const env = { ...process.env, ORIGIN: server.url, PRINT_COMMAND: command, STATE: state }
  return spawn(process.execPath, ['src/local/printer.ts'], { env, stdio: 'ignore' })
}
