import { createMiddleware } from 'hono/factory'
import { accountIn } from '../../db/accounts/sessions.ts'
import { connect } from '../../db/connect.ts'
import { type Cursor, readCursor } from '../../db/cursor.ts'
import { type MineRow, mine } from '../../db/lists.ts'
import { isKind, kinds } from '../../kinds/index.ts'
import type { KindSlug } from '../../kinds/kind.ts'
import type { Answering, Visit } from '../../visit.ts'
import type { Said } from '../../words/lang.ts'

/** What a list shows of all there is. */
export type Filter = { kind?: KindSlug; status?: string; text?: string; after?: Cursor }

export type Listing = Visit & { Variables: Visit['Variables'] & { rows: Promise<MineRow[]> } }

/** Every status that an application can stand in, in the order of the tables, with what each kind calls it. */
export const statusTitles: ReadonlyMap<string, readonly Said[]> = Object.values(kinds)
  .flatMap(({ statuses }) => Object.entries(statuses))
  .reduce((all, [slug, { title }]) => all.set(slug, [...(all.get(slug) ?? []), title]), new Map<string, Said[]>())

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
