import * as z from 'zod/mini'
import { asked, given, type Json, place } from './named.ts'

/** Every named body as a JSON Schema. */
export const named = (): Json => ({ ...schemasIn(asked, 'input'), ...(opened(schemasIn(given, 'output')) as Json) })

function schemasIn(registry: typeof asked, io: 'input' | 'output'): Json {
  const { schemas } = z.toJSONSchema(registry, { target: 'draft-2020-12', io, uri: place, unrepresentable: 'any' })
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...rest }]) => [id, rest]))
}

// New fields may come, so what is given is not closed; what is sent to us is.
function opened(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(opened)
  if (typeof schema !== 'object' || schema === null) return schema
  const { additionalProperties, ...rest } = schema as Json
  const kept =
    additionalProperties === false || additionalProperties === undefined ? rest : { ...rest, additionalProperties }
  return Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, opened(value)]))
}
