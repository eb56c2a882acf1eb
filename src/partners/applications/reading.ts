import * as z from 'zod/mini'
import { type Application, loadApplication } from '../../application.ts'
import { cursorAt, pageOf, readCursor } from '../../db/cursor.ts'
import { materialOf } from '../../db/read.ts'
import { handedIn, placeIn, workList } from '../../db/work-list.ts'
import { send } from '../../files/send.ts'
import type { Kind } from '../../kinds/kind.ts'
import type { Call, Result } from '../endpoint.ts'
import { refuse } from '../problems.ts'
import { showRow } from './show.ts'

export const idParam = { id: { zh: '申请的 id', en: 'Id of the application' } }
export const paperParam = { materialId: { zh: '材料的 id', en: 'Id of the paper' } }
export const materialParam = { ...idParam, ...paperParam }

/** Any list: a page size, and the cursor that the page before gave. */
export const listQueryOf = <S extends z.core.$ZodShape>(filters: S) =>
  z.object({
    ...filters,
    limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 20),
    cursor: z.optional(z.string().check(z.maxLength(200), z.regex(/^\d{1,16}\.[\w-]{1,60}$/))),
  })

/** What a work list may be asked for. */
export const listQuery = (kind: Kind) =>
  listQueryOf({
    status: z.optional(z.enum(Object.keys(kind.statuses))),
    court: z.optional(z.string().check(z.maxLength(20))),
  })
type Query = z.infer<ReturnType<typeof listQuery>>

/** A page of a work list, and where the next one begins. */
export async function listed(kind: Kind, { db, partner, query }: Call<Query>): Promise<Result> {
  const { cursor, limit, ...filter } = query
  const rows = await workList(db, kind.slug, partner, { ...filter, after: readCursor(cursor), limit: limit + 1 })
  const { shown, last } = pageOf(rows, limit)
  const place = last && placeIn(partner, filter, last)
  return { ok: true, body: { items: shown.map(showRow), next: place ? cursorAt(place.at, place) : null } }
}

/** An application of the caller's own, whole; anybody else's is not there. */
export async function ownOne(kind: Kind, { env, db, partner, params }: Call): Promise<Application | null> {
  const row = await handedIn(db, kind.slug, partner, params.id ?? '')
  return row ? loadApplication(env, row.id) : null
}

/** The bytes of one paper; the Range header gives any part of them. */
export async function paper(kind: Kind, { env, db, partner, params, request }: Call): Promise<Result> {
  const row = await handedIn(db, kind.slug, partner, params.id ?? '')
  const material = row && (await materialOf(db, row.id, params.materialId ?? ''))
  return (material && (await send(env.FILES, material, request))) ?? refuse('not-found')
}
