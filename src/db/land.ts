import type { Effect } from '../kinds/kind.ts'
import type { Db } from './connect.ts'
import { markNow, papersNow } from './mark.ts'
import type { EventRow, Following } from './schema.ts'
import { troubleOf } from './trouble.ts'

// Only the Desk imports this file.

export type Landing = {
  event: EventRow
  /** On what it was decided: the mark of the last change, and the papers that were there. */
  on: { mark: string; papers: readonly string[] }
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

/**
 * What came of a move; otherwise another came before it, another document bears the number that it takes, or nothing may
 * move in the application until people have looked.
 */
type Landed = 'landed' | 'moved on' | 'number taken' | 'frozen'

/**
 * One move in one batch, the event first. Its key is the fence against another move; that it finds no status to start
 * from, where what it was decided on has changed meanwhile, the one against an answer or a paper that came between.
 */
export async function land(db: Db, landing: Landing): Promise<Landed> {
  try {
    await db.$client.batch([
      eventRow(db, landing),
      statusChange(db, landing),
      ...(landing.snapshot ? [snapshotRow(db, landing.event, landing.snapshot)] : []),
      ...(landing.also ?? []),
    ])
    return 'landed'
  } catch (error) {
    if (String(error).includes('UNIQUE constraint failed: documents.number')) return 'number taken'
    if (isConflict(error)) return 'moved on'
    if (troubleOf(error) === 'frozen') return 'frozen'
    throw error
  }
}

// A draft that was deleted meanwhile has no row to move.
const isConflict = (error: unknown) =>
  /(UNIQUE|FOREIGN KEY|NOT NULL) constraint failed|an event follows the one before|carried out once/.test(String(error))

const eventRow = (db: Db, { event: e, on }: Landing) =>
  db.$client
    .prepare(
      `insert into events (application_id, seq, command, event, from_status, to_status, actor, actor_id, told, at, prev, hash)
       values (?1, ?2, ?3, ?4, (select status from applications where id = ?1 and ?12 = ${markNow}
         and ?13 = ${papersNow}),
         ?5, ?6, ?7, ?8, ?9, ?10, ?11)`,
    )
    .bind(
      e.applicationId,
      e.seq,
      e.command,
      e.event,
      e.to,
      e.actor,
      e.actorId,
      JSON.stringify(e.told),
      e.at,
      e.prev,
      e.hash,
      on.mark,
      JSON.stringify(on.papers.toSorted()),
    )

// Named only where they change: every index of a column that is set is written anew.
const handedIn =
  ', number = coalesce(number, ?11), submitted_at = coalesce(?12, submitted_at), insurer = coalesce(?13, insurer)'

function statusChange(db: Db, { event, number, submittedAt, insurer, due, answerBy, urgent, effects }: Landing) {
  const handsIn = number || submittedAt
  const following: Following = { effects, dueAt: event.at, tries: 0 }
  return db.$client
    .prepare(
      `update applications set status = ?2, version = ?3, head = ?4, due_at = ?5, due_certain = ?6, updated_at = ?7,
       urgent = ?8, answer_by = ?9,
       outbox = iif(?10 is null, outbox, json_set(coalesce(outbox, '{}'), '$."' || cast(?3 as integer) || '"', json(?10)))
       ${handsIn ? handedIn : ''} where id = ?1 and version = ?3 - 1`,
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
      effects.length ? JSON.stringify(following) : null,
      ...(handsIn ? [number ?? null, submittedAt ?? null, insurer ?? null] : []),
    )
}

const snapshotRow = (db: Db, event: EventRow, { hash, sealed }: { hash: string; sealed: string }) =>
  db.$client
    .prepare('insert into snapshots (application_id, seq, hash, sealed) values (?, ?, ?, ?)')
    .bind(event.applicationId, event.seq, hash, sealed)
