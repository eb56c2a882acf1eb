import { describe, expect, it } from 'vitest'
import { claimedBy } from '../../../src/office/staff/claims.ts'
import { CourtIdp } from '../../../src/providers/court-idp/settings.ts'

const issuer = 'https://id.court.example'
const usual = CourtIdp.parse({ issuer, clientId: 'baoquan', secrets: ['s'] })
const claims = { sub: '8', court: '津0116', name: ' 王海燕 ', roles: ['clerk', 'judge', 'clerk'] }

describe('who somebody is at a court', () => {
  it('is what the provider says: court, name and posts', () => {
    expect(claimedBy(claims, usual)).toEqual({
      issuer,
      subject: '8',
      court: '津0116',
      name: '王海燕',
      roles: ['clerk', 'judge'],
    })
  })

  it('is read from the claims, and in the words, that the court’s provider uses', () => {
    const settings = CourtIdp.parse({
      issuer,
      clientId: 'baoquan',
      secrets: ['s'],
      claims: { court: 'fydm', name: 'xm', roles: 'gw' },
      roles: { 立案: 'clerk', 审判: 'judge' },
    })
    const told = { sub: '8', fydm: '京', xm: '李四', gw: '审判 书记', roles: ['administrator'] }
    expect(claimedBy(told, settings)).toMatchObject({ court: '京', name: '李四', roles: ['judge'] })
  })

  it.each([
    ['no court', { court: undefined }],
    ['a court that is none', { court: '津0116; drop table' }],
    ['no name', { name: ' ' }],
    ['no posts', { roles: undefined }],
    ['only posts that we do not know', { roles: ['constructor', 'root'] }],
    ['nobody', { sub: '' }],
  ])('is nobody’s who has %s', (_, change) => {
    expect(claimedBy({ ...claims, ...change }, usual)).toBeNull()
  })
})
