import type { Context } from 'hono'
import { connect } from '../db/connect.ts'
import type { Change, Leaving, Removing } from '../desk/edit.ts'
import * as editing from '../desk/editing.ts'
import { deskOf } from './desk.ts'
import type { Mine } from './load.ts'

type C = Context<Mine>
type Turn = Pick<ReturnType<typeof deskOf>, 'answer' | 'remove' | 'leave'>

export const answered = (c: C, change: Change) =>
  edited(
    c,
    (seen) => editing.answer(seen, change),
    (desk) => desk.answer(change),
  )
export const removed = (c: C, removing: Removing) =>
  edited(
    c,
    (seen) => editing.remove(seen, removing),
    (desk) => desk.remove(removing),
  )
export const left = (c: C, leaving: Leaving) =>
  edited(
    c,
    (seen) => editing.leave(seen, leaving),
    (desk) => desk.leave(leaving),
  )

/**
 * Changes the application as this request has seen it: that takes no turn, for it lands on just that. What does not come
 * off so is done in a turn, on the application as it stands then: nobody is refused for something stale.
 */
async function edited(
  c: C,
  edit: (seen: editing.Seen) => editing.Editing,
  turn: (desk: Turn) => Promise<editing.Edited>,
): Promise<editing.Edited> {
  const { application, owned: rows } = c.var
  const done = await edit({ db: connect(c.env, application.id), application, rows })
  return done?.ok ? done : turn(deskOf(c.env, application.id))
}
