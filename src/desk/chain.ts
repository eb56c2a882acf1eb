import type { EventRow } from '../db/read.ts'
import { sha256Hex } from '../privacy/bytes.ts'

/** The hash that ties an event to the one before; a list, so that no field can pass for another. */
export const chainHash = (e: Omit<EventRow, 'hash'>): Promise<string> =>
  sha256Hex(
    JSON.stringify([
      e.prev,
      e.applicationId,
      e.seq,
      e.command,
      e.event,
      e.from,
      e.to,
      e.actor,
      e.actorId,
      e.told,
      e.at,
    ]),
  )
