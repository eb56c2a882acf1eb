import * as z from 'zod/mini'

type Json = Record<string, unknown>
const asked = z.registry<{ id: string }>()
const given = z.registry<{ id: string }>()

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

/** The name of the body that an event is sent with: `GuaranteeApprove`. */
export const nameOf = (kind: string, event: string) =>
  kind + event.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

export const place = (id: string) => `#/components/schemas/${id}`

function schemasIn(registry: typeof asked, io: 'input' | 'output'): Json {
  const { schemas } = z.toJSONSchema(registry, { target: 'draft-2020-12', io, uri: place, unrepresentable: 'any' })
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...rest }]) => [id, rest]))
}

/** A large body is described when the document is asked for, not when the Worker starts. */
export type Described = z.ZodMiniType | (() => z.ZodMiniType)

export function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** The reference to a named body. */
export function refTo(described: Described): Json {
  const schema = typeof described === 'function' ? described() : described
  const id = asked.get(schema)?.id ?? given.get(schema)?.id
  if (!id) throw new Error('a body of the interface has no name: see sent() and shown()')
  return { $ref: place(id) }
}

/** Every named body as a JSON Schema. */
export const named = (): Json => ({ ...schemasIn(asked, 'input'), ...(opened(schemasIn(given, 'output')) as Json) })

// New fields may come, so what is given is not closed; what is sent to us is.
function opened(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(opened)
  if (typeof schema !== 'object' || schema === null) return schema
  const { additionalProperties, ...rest } = schema as Json
  const kept =
    additionalProperties === false || additionalProperties === undefined ? rest : { ...rest, additionalProperties }
  return Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, opened(value)]))
}
