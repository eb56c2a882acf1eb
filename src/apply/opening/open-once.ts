import { idFrom } from '../../db/connect.ts'
import type { KindSlug } from '../../kinds/kind.ts'
import type { Given } from '../../steps/form/fields.ts'
import { one } from '../../ui/form/read-form.ts'
import type { Answering } from '../../visit.ts'
import { deskOf } from '../desk.ts'

/** Opens an application, or finds the one that this very form has opened before its answer was lost. */
export async function openOnce(c: Answering, kind: KindSlug, given: Given): Promise<string> {
  const id = await idOfForm(c, kind, one(given, 'key') || crypto.randomUUID())
  await deskOf(c.env, id).open(kind, c.var.person!.accountId)
  return id
}

/** The application that a form opens, by its key. */
export const idOfForm = (c: Answering, kind: KindSlug, key: string): Promise<string> =>
  idFrom('a', 'application', kind, c.var.person!.accountId, key)
