import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { openapi, operationId } from '../../src/partners/openapi.ts'
import { endpoints } from '../../src/partners/routes.ts'

const document = openapi(endpoints, 'https://baoquan.example')

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
    const operations = Object.values(document.paths as Record<string, Record<string, Record<string, unknown>>>)
    for (const [method, operation] of operations.flatMap(Object.entries)) {
      const keyed = JSON.stringify(operation.parameters).includes('Idempotency-Key')
      expect([operation.operationId, keyed]).toEqual([operation.operationId, method === 'post'])
      expect(operation.security).toHaveLength(1)
    }
  })

  it('describes every part of an address that has to be filled in', () => {
    for (const { path, params = {} } of endpoints)
      expect(Object.keys(params).sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort())
  })
})
