import { spawn } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import type { PrinterState, Report } from './line.ts'

export type Device = {
  state: () => PrinterState
  prints: (name: string, file: Uint8Array) => Promise<Report>
}

const says: Record<number, PrinterState> = { 10: 'out_of_paper', 11: 'jammed', 12: 'off' }
// A command that hangs is ended before the person gives up waiting.
const patience = 2 * 60_000
// Nothing tells that somebody has put in paper: after a while it is tried again.
const again = 60_000

/** A printer by its command; without one, a folder that keeps what would have been printed. */
export async function deviceFor(command: string | undefined, folder: string): Promise<Device> {
  const papers = command ? `${folder}/papers` : `${folder}/printed`
  // A paper left from before belongs to somebody who has gone.
  if (command) await rm(papers, { recursive: true, force: true })
  await mkdir(papers, { recursive: true, mode: 0o700 })
  let trouble: { state: PrinterState; at: number } | null = null
  return {
    state: () => (trouble && trouble.at > Date.now() - again ? trouble.state : 'ready'),
    async prints(name, file) {
      const paper = `${papers}/${name}.pdf`
      await writeFile(paper, file, { mode: 0o600 })
      if (!command) return { state: 'printed' }
      const status = await run(command, paper)
      await rm(paper, { force: true })
      if (status === 0) trouble = null
      else trouble = { state: says[status ?? -1] ?? 'unknown', at: Date.now() }
      return trouble ? { state: 'failed', printer: trouble.state } : { state: 'printed' }
    },
  }
}

const run = (command: string, paper: string) =>
  new Promise<number | null>((resolve) => {
    const [program = '', ...words] = command.trim().split(/\s+/)
    const child = spawn(program, [...words, paper], { stdio: ['ignore', 'inherit', 'inherit'], timeout: patience })
    child.once('error', (error) => {
      console.error(String(error))
      resolve(null)
    })
    child.once('exit', resolve)
  })
