import type { Device } from './device.ts'
import type { Journal, Known } from './journal.ts'
import { type Line, paperName, type Report } from './line.ts'

type Printer = { line: Line; journal: Journal; device: Device }

const pause = 3_000

/** Prints until told to stop, whether or not the line is there. */
export async function work(printer: Printer, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await round(printer).catch((error) => console.error(String(error)))
    await new Promise((resolve) => {
      setTimeout(resolve, pause)
      stop.addEventListener('abort', resolve, { once: true })
    })
  }
}

/** One look at what was left undone, and at what waits. */
export async function round(printer: Printer): Promise<void> {
  for (const [paper, known] of await printer.journal.all()) await goOn(printer, paper, known)
  for (const paper of await printer.line.beats(printer.device.state())) await goOn(printer, paper, 'fetching')
}

async function goOn(printer: Printer, paper: string, known: Known): Promise<void> {
  const report = await reportOn(printer, paper, known)
  if (report) await printer.line.tells(paper, report)
  if (report) console.log(`${paper}: ${report.state}`)
  await printer.journal.forget(paper)
}

async function reportOn(printer: Printer, paper: string, known: Known): Promise<Report | null> {
  if (known === 'fetching') return print(printer, paper)
  // It was ended while it printed. Whether the paper came out nobody knows, and another might be a second one.
  if (known === 'printing') return { state: 'failed', printer: printer.device.state() }
  return known
}

/** Each step is written down before it is taken: what was fetched can be fetched again, what was printed cannot. */
async function print({ line, journal, device }: Printer, paper: string): Promise<Report | null> {
  await journal.write(paper, 'fetching')
  const file = await line.fetches(paper)
  if (!file) return null
  await journal.write(paper, 'printing')
  const report = await device.prints(paperName(paper), file)
  await journal.write(paper, report)
  return report
}
