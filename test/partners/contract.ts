import { type Schema, Validator } from '@cfworker/json-schema'
import { expect } from 'vitest'
import { fetchWorker } from '../worker-here.ts'
import type { Answer } from './partner.ts'

type Json = { [key: string]: Json } & { $ref?: string }
type Operation = { responses: Record<string, { content?: Record<string, { schema: Json }> }> }

type Document = {
  info: { description: string }
  externalDocs: { url: string }
  paths: Record<string, Record<string, Operation>>
  webhooks: Record<string, Record<string, { requestBody: { content: { 'application/json': { schema: Json } } } }>>
  components: Json
}
let published: Promise<Document> | undefined

/** The document as it is served, fetched once: it never changes while the Worker runs. */
export function document(): Promise<Document> {
  published ??= fetchWorker(new Request('https://test.invalid/api/v1/openapi.json')).then((answer) =>
    answer.json<Document>(),
  )
  return published
}

/** Holds an answer against the document: an undeclared status, type or field fails the test. */
export async function conforms(method: string, path: string, answer: Response): Promise<Answer> {
  const { paths, components } = await document()
  const declared = responseFor(paths, method, path, answer.status)
  const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
  const schema = declared.content?.[type]?.schema
  if (!type.endsWith('json')) return { status: answer.status, headers: answer.headers, body: {} }
  const body = (await answer.json()) as Answer['body']
  expect(schema, `${method} ${path} answered ${answer.status} as ${type}, which is not declared`).toBeDefined()
  const checked = validatorFor(schema!, components).validate(body)
  expect(checked.errors, `${method} ${path} ${answer.status}: ${JSON.stringify(body)}`).toEqual([])
  return { status: answer.status, headers: answer.headers, body }
}

/** Holds a message that was sent to an address against the document's `webhooks`. */
export async function conformsAsMessage(body: string): Promise<void> {
  const { webhooks, components } = await document()
  const message = JSON.parse(body) as { type: string }
  const schema = webhooks[message.type]?.post?.requestBody.content['application/json'].schema
  expect(schema, `${message.type} is not declared`).toBeDefined()
  expect(validatorFor(schema!, components).validate(message).errors, body).toEqual([])
}

const validators = new Map<Json, Validator>()
function validatorFor(schema: Json, components: Json): Validator {
  const made = validators.get(schema) ?? new Validator(closed({ ...schema, components }) as Schema, '2020-12', false)
  validators.set(schema, made)
  return made
}

function responseFor(paths: Record<string, Record<string, Operation>>, method: string, path: string, status: number) {
  const parts = path.split('?')[0]!.split('/')
  const fits = (template: string) => {
    const wanted = template.split('/')
    return wanted.length === parts.length && wanted.every((part, i) => part.startsWith('{') || part === parts[i])
  }
  const literal = (template: string) => template.split('{').length
  const found = Object.keys(paths)
    .filter(fits)
    .sort((a, b) => literal(a) - literal(b))[0]
  const response = paths[found ?? '']?.[method.toLowerCase()]?.responses[status]
  expect(response, `${method} ${path} answered ${status}, which is not declared`).toBeDefined()
  return response!
}

// The document leaves room for new fields; the tests do not.
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return 'properties' in inside && !('additionalProperties' in inside)
    ? { ...inside, additionalProperties: false }
    : inside
}
