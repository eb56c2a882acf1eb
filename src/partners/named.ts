import * as z from 'zod/mini'

export type Json = Record<string, unknown>
/** The bodies that have a name: those that are sent to us, and those that we give. */
export const asked = z.registry<{ id: string }>()
export const given = z.registry<{ id: string }>()

const naming =
  (registry: typeof asked) =>
  <T extends z.ZodMiniType>(id: string, schema: T): T => {
    registry.add(schema, { id })
    return schema
  }
/** Names a body that partners send, for the document. */
export const sent = naming(asked)
/** Names a body that partners are given. */
export const shown = naming(given)

/** `guarantee.choose_again` as a name of programs: `GuaranteeChooseAgain`. */
export const inPascalCase = (name: string) =>
  name.replace(/(?:^|[._])(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Where a named body stands in the document. */
export const place = (id: string) => `#/components/schemas/${id}`

/** A large body is described when the document is asked for, not when the Worker starts. */
export type Described = z.ZodMiniType | (() => z.ZodMiniType)

/** The reference to a named body. */
export function refTo(described: Described): Json {
  const schema = typeof described === 'function' ? described() : described
  const id = asked.get(schema)?.id ?? given.get(schema)?.id
  if (!id) throw new Error('a body of the interface has no name: see sent() and shown()')
  return { $ref: place(id) }
}
