import { describe, expect, it } from 'vitest'
import { roles } from '../../src/office/officer.ts'
import { courts } from '../../src/sandbox/seed/courts.ts'
import { demoOfficers } from '../../src/sandbox/seed/officers.ts'

describe('the sandbox’s courts', () => {
  it('have somebody in every post, two judges among them, and nobody twice', () => {
    for (const { code } of courts) {
      const here = demoOfficers.filter(({ court }) => court === code)
      for (const role of roles)
        expect(here.filter((one) => one.roles.includes(role)).length).toBe(role === 'judge' ? 2 : 1)
      expect(new Set(here.map(({ name }) => name)).size).toBe(here.length)
    }
    expect(new Set(demoOfficers.map(({ subject }) => subject)).size).toBe(demoOfficers.length)
  })
})
