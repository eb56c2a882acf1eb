import { deviceFor } from './printer/device.ts'
import { journalIn } from './printer/journal.ts'
import { keyFor } from './printer/key.ts'
import { connectPrinter } from './printer/line.ts'
import { work } from './printer/work.ts'

// The program beside a terminal's printer: `npm run printer [-- one-time code]`; the code is needed once. It knows what
// src/kiosk/README.md says of the interface, and nothing else of this project.
//   ORIGIN         where the service is, if not here
//   PRINT_COMMAND  prints the file whose name is put behind it and ends with 0 once that is out, with 10 where paper is
//                  missing, 11 where it is jammed and 12 where the printer is off; without it papers are left in a folder
const origin = process.env.ORIGIN ?? `http://localhost:${process.env.PORT ?? 8787}`
const folder = process.env.STATE ? `${process.env.STATE}/printer` : '.sandbox/printer'

const key = await keyFor(origin, folder, process.argv[2]).catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})

const device = await deviceFor(process.env.PRINT_COMMAND, folder)
console.log(`Printing for ${origin} (Ctrl-C stops it)`)
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
await work({ line: connectPrinter(origin, key), journal: await journalIn(folder), device }, stop.signal)
