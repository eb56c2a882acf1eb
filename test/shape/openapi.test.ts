import { type Schema, Validator as SchemaValidator } from '@cfworker/json-schema'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { openapi, operationId } from '../../src/partners/openapi.ts'
import { endpoints } from '../../src/partners/routes.ts'

const document = openapi(endpoints, 'https://baoquan.example')

type Body = { content?: Record<string, { schema: object; example?: unknown }> }
type Operation = { operationId: string; parameters: object[]; security: object[] } & {
  requestBody?: Body
  responses: Record<string, Body>
}
const { paths, webhooks } = document as Record<'paths' | 'webhooks', Record<string, Record<string, Operation>>>
const operations = Object.values({ ...paths, ...webhooks }).flatMap((one) => Object.values(one))

/** The JSON that an operation sends and gets; problems, which all share, have their examples elsewhere. */
const bodiesOf = ({ operationId, requestBody, responses }: Operation) =>
  [requestBody, ...Object.values(responses)].flatMap((body) =>
    body?.content?.['application/json'] ? [[operationId, body.content['application/json']] as const] : [],
  )

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    const found = await validator.validate(structuredClone(document))
    expect(found.errors ?? []).toEqual([])
    expect(validator.version).toBe('3.1')
  })

  it('names every operation once and each in both languages', () => {
    const ids = endpoints.map(operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { title } of endpoints) expect(title.zh && title.en).toBeTruthy()
  })

  it('asks a key of every POST and a scope of every call', () => {
    for (const [method, operation] of Object.values(paths).flatMap((one) => Object.entries(one))) {
      const keyed = JSON.stringify(operation.parameters).includes('Idempotency-Key')
      expect([operation.operationId, keyed]).toEqual([operation.operationId, method === 'post'])
      expect(operation.security).toHaveLength(1)
    }
  })

  it('shows a whole body of everything that is sent and answered, good by its own schema', () => {
    const shown = operations.flatMap(bodiesOf)
    expect(shown.length).toBeGreaterThan(85)
    for (const [operation, { schema, example }] of shown) {
      const whole = { ...schema, components: document.components } as Schema
      const { errors } = new SchemaValidator(whole, '2020-12', false).validate(example)
      expect(errors.at(-1)?.error, `${operation} ${JSON.stringify(example)}`).toBeUndefined()
      expect(example, operation).toBeDefined()
    }
  })

  it('shows nothing sent that would be refused for what it is', () => {
    for (const endpoint of endpoints.filter(({ asks }) => asks)) {
      const id = operationId(endpoint)
      const body = operations.find(({ operationId }) => operationId === id)!.requestBody!
      expect(endpoint.asks!.safeParse(body.content!['application/json']!.example).error, id).toBeUndefined()
    }
  })

  it('describes every part of an address that has to be filled in', () => {
    for (const { path, params = {} } of endpoints)
      expect(Object.keys(params).sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort())
  })
})
