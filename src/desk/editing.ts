import { type Application, openApplication, sealEntry } from '../application.ts'
import { connect, type Db } from '../db/connect.ts'
import { letHalfFilledGo } from '../db/half-filled.ts'
import { afterAll } from '../db/mark.ts'
import { type Rows, rowsOf } from '../db/read.ts'
import * as write from '../db/write.ts'
import { placeOf, sealHalfFilled } from '../half-filled.ts'
import { type Facts, factsOf } from '../kinds/facts.ts'
import { findStep } from '../kinds/journey/index.ts'
import { editable } from '../kinds/kind.ts'
import { type Change, type EditRefusal, edited, type Leaving, left, type Removing, removed } from './edit.ts'

/**
 * An application as it was seen, opened and as it is stored: every change lands on just that, or not at all. `unread`:
 * what an earlier request saw of it and this one did not look at; `left`: all that had been left in it then.
 */
export type Seen = { db: Db; application: Application; rows: Rows; unread?: write.Unread; left?: readonly Left[] }
type Left = { id: string }
/** `rows`: how the application stands afterwards, for whoever shows what comes next. `entry`: under which id it stands. */
export type Edited = { ok: true; rows?: Rows; entry?: string } | ({ ok: false } & EditRefusal)
/** Null: something else changed meanwhile, so nothing was written; as it stands now it may come off. */
export type Editing = Promise<Edited | null>

export const notOpen = { ok: false, because: 'not open' } as const

/** Changes nobody may make, as the application stands, are not tried. */
const whileOpen =
  <C extends { step: string }>(edit: (seen: Seen, change: C) => Editing) =>
  async (seen: Seen, change: C): Editing =>
    editable(seen.application.kind, seen.application.status, change.step) ? edit(seen, change) : notOpen

/** Saves one filled-in form. */
export const answer = whileOpen<Change>(async (seen, change) => {
  const { db, application } = seen
  const edit = edited(application, change)
  if (!edit.ok) return edit
  const place = placeOf(findStep(application.kind, change.step)!, change.entry)
  if (edit.entry === edit.stored) {
    if (seen.unread) return null
    await letHalfFilledGo(db, application.id, application.owner, place)
    return { ok: true, entry: edit.entry.id }
  }
  const sealed = await sealEntry(application, change.step, edit.entry)
  const gone = { place: isLeft(seen, place) ? place : null, voided: edit.voided }
  return asLanded(await write.saveEntry(db, on(seen, factsOf(edit.answers)), sealed, gone))
})

/** Whether a form may have been left there: what this request alone has read can come to be left meanwhile. */
const isLeft = ({ left }: Seen, place: string) => !left || left.some(({ id }) => id === place)

export const remove = whileOpen<Removing>(async (seen, removing) => {
  const edit = removed(seen.application, removing)
  if (!edit.ok) return edit
  return asLanded(await write.removeEntries(seen.db, on(seen, factsOf(edit.answers)), [removing.entry, ...edit.voided]))
})

/** Keeps a form as it was left, for whoever left it: it is no answer, and nothing else changes. */
export const leave = whileOpen<Leaving>(async ({ db, application, rows }, leaving) => {
  const may = left(application, leaving)
  if (!may.ok) return may
  const halfFilled = { ...leaving, id: may.id, savedAt: Date.now() }
  const bodySealed = await sealHalfFilled(application.key, application.id, leaving.holder, halfFilled)
  return (await write.keepHalfFilled(db, rows, { ...halfFilled, bodySealed })) ? { ok: true } : null
})

/** Makes a change on the application as it stands; where something else came between, once more. */
export async function lookingAgain(env: Env, id: string, edit: (seen: Seen) => Editing): Promise<Edited> {
  const db = connect(env, id)
  for (let look = 0; look < mostLooks; look++) {
    const rows = await rowsOf(db, id)
    if (!rows) return { ok: false, because: 'missing' }
    const done = await edit({ db, application: await openApplication(env, rows), rows })
    if (done) return done
  }
  return notOpen
}
const mostLooks = 5

const on = ({ rows, unread }: Seen, facts: Facts): write.Edit => ({
  seen: rows,
  facts,
  at: afterAll(rows, Date.now()),
  unread,
})
const asLanded = (rows: Rows | null): Edited | null => rows && { ok: true, rows }
