import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src/db/connect.ts'
import { officerBySubject, officersOf } from '../../src/db/office/staff.ts'
import { roles } from '../../src/kinds/officer.ts'
import { issuerAt } from '../../src/sandbox/court-idp/client.ts'
import { courts } from '../../src/sandbox/seed/courts.ts'
import { demoOfficers, seedOfficers } from '../../src/sandbox/seed/officers.ts'

const two = ['judge', 'finance_officer', 'administrator']

describe('the sandbox’s courts', () => {
  it('have somebody in every post, two where a step takes two people, and nobody twice', () => {
    for (const { code } of courts) {
      const here = demoOfficers.filter(({ court }) => court === code)
      for (const role of roles)
        expect(here.filter((one) => one.roles.includes(role)).length).toBe(two.includes(role) ? 2 : 1)
      expect(new Set(here.map(({ name }) => name)).size).toBe(here.length)
    }
    expect(new Set(demoOfficers.map(({ subject }) => subject)).size).toBe(demoOfficers.length)
  })

  it('know their people before anybody has signed in, once each', async () => {
    const origin = `https://${crypto.randomUUID()}.invalid`
    const clerk = () => officerBySubject(connect(env), issuerAt(origin), '0116-clerk')
    await seedOfficers(env, origin)
    const before = await clerk()
    expect(before).toMatchObject({ court: '津0116', name: '王海燕', roles: ['clerk'] })
    await seedOfficers(env, origin)
    expect(await clerk()).toEqual(before)
    expect((await officersOf(connect(env), '津0116')).map(({ id }) => id)).toContain(before!.id)
  })
})
