import { Hono } from '../routing.ts'
import { enrolment } from './enrolment.tsx'
import { guidance } from './guidance.tsx'
import { handover } from './handover.tsx'
import { heartbeat } from './heartbeat.ts'
import { printer } from './printer.ts'
import { printing } from './printing.tsx'
import { start } from './start.tsx'
import type { AtTerminal } from './terminal.ts'

/** What only terminals have; everything else at a terminal are the pages that everybody sees. */
export const kiosk = new Hono<AtTerminal>()

for (const part of [start, enrolment, guidance, heartbeat, handover, printing, printer]) kiosk.route('/', part)
