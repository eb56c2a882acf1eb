import { describe, expect, it } from 'vitest'
import { missingIn } from '../../src/providers/config.ts'
import { examples } from './in-readme.ts'
import { own } from './settings-in.ts'

describe('what the README says to configure', () => {
  it.each(examples.filter(([name]) => name === 'SMS'))('is complete, with this %s: %s', (_, sms) => {
    expect(missingIn({ ...own, ...Object.fromEntries(examples), SMS: sms } as unknown as Env)).toEqual([])
  })

  it('names each of the providers', () => {
    expect(new Set(examples.map(([name]) => name))).toEqual(new Set(['SMS', 'IDENTITY', 'COURT_IDP', 'BANK_ACCOUNT']))
    expect(examples).toHaveLength(5)
  })
})
