import type { Effect } from '../kinds/kind.ts'
import type { Db } from './connect.ts'
import type { EventRow } from './schema.ts'
import { troubleOf } from './trouble.ts'

// Only the Desk imports this file.

export type Landing = {
  event: EventRow
  number?: string
  submittedAt?: number
  /** Whom it is handed to from now on. */
  insurer?: string
  due: { at: number; certain: boolean } | null
  /** By when the court answers what was asked of it. */
  answerBy: number | null
  /** Whether its clocks run in hours from now on. */
  urgent: boolean
  effects: readonly Effect[]
  snapshot?: { hash: string; sealed: string }
  /** What else the move writes. */
  also?: readonly D1PreparedStatement[]
}

/** What came of a move; otherwise another came before it, or nothing may move in the application until people have looked. */
export type Landed = 'landed' | 'moved on' | 'frozen'

/** One move in one batch, the event first: its key is the fence. */
export async function land(db: Db, landing: Landing): Promise<Landed> {
  try {
    await db.$client.batch([
      eventRow(db, landing.event),
      statusChange(db, landing),
      ...(landing.effects.length ? [outboxRow(db, landing)] : []),
      ...(landing.snapshot ? [snapshotRow(db, landing.event, landing.snapshot)] : []),
      ...(landing.also ?? []),
    ])
    return 'landed'
  } catch (error) {
    if (isConflict(error)) return 'moved on'
    if (troubleOf(error) === 'frozen') return 'frozen'
    throw error
  }
}

// A draft that was deleted meanwhile has no row to move.
const isConflict = (error: unknown) =>
  /(UNIQUE|FOREIGN KEY) constraint failed|an event follows the one before|carried out once/.test(String(error))

const eventRow = (db: Db, e: EventRow) =>
  db.$client
    .prepare(
      `insert into events (application_id, seq, command, event, from_status, to_status, actor, actor_id, told, at, prev, hash)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      e.applicationId,
      e.seq,
      e.command,
      e.event,
      e.from,
      e.to,
      e.actor,
      e.actorId,
      JSON.stringify(e.told),
      e.at,
      e.prev,
      e.hash,
    )

// Named only where they change: every index of a column that is set is written anew.
const handedIn =
  ', number = coalesce(number, ?10), submitted_at = coalesce(?11, submitted_at), insurer = coalesce(?12, insurer)'

function statusChange(db: Db, { event, number, submittedAt, insurer, due, answerBy, urgent }: Landing) {
  const handsIn = number || submittedAt
  return db.$client
    .prepare(
      `update applications set status = ?2, version = ?3, head = ?4, due_at = ?5, due_certain = ?6, updated_at = ?7,
       urgent = ?8, answer_by = ?9 ${handsIn ? handedIn : ''} where id = ?1 and version = ?3 - 1`,
    )
    .bind(
      event.applicationId,
      event.to,
      event.seq,
      event.hash,
      due?.at ?? null,
      due?.certain === false ? 0 : 1,
      event.at,
      urgent ? 1 : 0,
      answerBy,
      ...(handsIn ? [number ?? null, submittedAt ?? null, insurer ?? null] : []),
    )
}

const outboxRow = (db: Db, { event, effects }: Landing) =>
  db.$client
    .prepare('insert into outbox (application_id, seq, effects, due_at) values (?, ?, ?, ?)')
    .bind(event.applicationId, event.seq, JSON.stringify(effects), event.at)

const snapshotRow = (db: Db, event: EventRow, { hash, sealed }: { hash: string; sealed: string }) =>
  db.$client
    .prepare('insert into snapshots (application_id, seq, hash, sealed) values (?, ?, ?, ?)')
    .bind(event.applicationId, event.seq, hash, sealed)
