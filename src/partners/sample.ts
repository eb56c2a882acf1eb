import { type Described, type Json, refTo } from './named.ts'

type Schema = Json & {
  $ref?: string
  examples?: unknown[]
  minimum?: number
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  enum?: unknown[]
}

/** Makes whole bodies out of the examples of their fields. */
export function sampler(schemas: Json): (described: Described) => unknown {
  const of = ($ref: string) => schemas[$ref.split('/').at(-1)!] as Schema

  const sample = (schema: Schema): unknown => {
    if (schema.$ref) return sample(of(schema.$ref))
    if (schema.examples) return schema.examples[0]
    if ('const' in schema) return schema.const
    if ('default' in schema) return schema.default
    if (schema.properties) return samples(schema.properties, schema.required ?? [])
    if (schema.items) return [sample(schema.items)]
    const [first] = schema.anyOf ?? schema.oneOf ?? []
    return first ? sample(first) : plain(schema)
  }

  // One that need not be there is left out, unless somebody has said what it would hold.
  const samples = (properties: Record<string, Schema>, required: string[]) =>
    Object.fromEntries(
      Object.entries(properties)
        .filter(([name, schema]) => required.includes(name) || hasExample(schema))
        .map(([name, schema]) => [name, sample(schema)]),
    )

  const hasExample = ({ $ref, examples, properties = {}, items, anyOf = [], oneOf = [] }: Schema): boolean =>
    !!examples ||
    [...Object.values(properties), ...anyOf, ...oneOf, ...(items ? [items] : []), ...($ref ? [of($ref)] : [])].some(
      hasExample,
    )

  return (described) => sample(refTo(described))
}

function plain(schema: Schema): unknown {
  if (schema.enum) return schema.enum[0]
  if (schema.type === 'boolean') return false
  if (schema.type === 'integer') return Math.max(1, schema.minimum ?? 1)
  if (schema.type === 'object') return {}
  throw new Error(`nothing says what this would hold: ${JSON.stringify(schema)}`)
}
