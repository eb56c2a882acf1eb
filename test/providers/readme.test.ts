import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { missingIn } from '../../src/providers/config.ts'

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
const [, section = ''] = /## Live providers\n([\s\S]*?)\n## /.exec(readme) ?? []
const examples = [...section.matchAll(/^([A-Z_]+) +(\{[\s\S]*?\})$/gm)].map(([, name, json]) => [name!, json!] as const)
const own = { MASTER_KEYS: '{}', SIGNING_KEYS: '[]' }

describe('what the README says to configure', () => {
  it.each(examples.filter(([name]) => name === 'SMS'))('is complete, with this %s: %s', (_, sms) => {
    expect(missingIn({ ...own, ...Object.fromEntries(examples), SMS: sms } as unknown as Env)).toEqual([])
  })

  it('names each of the providers', () => {
    expect(new Set(examples.map(([name]) => name))).toEqual(new Set(['SMS', 'IDENTITY', 'COURT_IDP', 'BANK_ACCOUNT']))
    expect(examples).toHaveLength(5)
  })
})
