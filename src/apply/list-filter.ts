import { createMiddleware } from 'hono/factory'
import { connect } from '../db/connect.ts'
import { readCursor } from '../db/cursor.ts'
import { type Cursor, type MineRow, mine } from '../db/lists.ts'
import { accountIn } from '../db/sessions.ts'
import { isKind, kinds } from '../kinds/index.ts'
import type { KindSlug } from '../kinds/kind.ts'
import type { Answering, Visit } from '../visit.ts'
import type { Said } from '../words/lang.ts'

/** What a list shows of all there is. */
export type Filter = { kind?: KindSlug; status?: string; text?: string; after?: Cursor }

export type Listing = Visit & { Variables: Visit['Variables'] & { rows: Promise<MineRow[]> } }

/** Every status that an application can stand in, whatever its kind, in the order of the tables. */
export const statusTitles: ReadonlyMap<string, Said> = new Map(
  Object.values(kinds).flatMap(({ statuses }) => Object.entries(statuses).map(([slug, { title }]) => [slug, title])),
)

export function filterOf({ req }: Pick<Answering, 'req'>): Filter {
  const { kind, status, q, after } = req.query()
  return {
    kind: kind && isKind(kind) ? kind : undefined,
    status: status && statusTitles.has(status) ? status : undefined,
    text: q?.trim(),
    after: readCursor(after),
  }
}

/** Asks for the rows of a person's list along with their session. */
export const askForList = createMiddleware<Listing>((c, next) => {
  const owner = accountIn(c.var.session ?? '')
  c.set('rows', c.var.together.add(mine(connect(c.env), { owner, ...filterOf(c) })))
  return next()
})
