import { describe, expect, it } from 'vitest'
import { lastDays, periodsOf } from '../../../src/kinds/standing/periods.ts'

const now = Date.parse('2026-03-02T10:00:00+08:00')
const clue = (form: string, value = {}) => ({ id: form, form, value, version: 1 })
const days = (event: string, expires: string | null, ...clues: ReturnType<typeof clue>[]) =>
  lastDays(
    periodsOf({ answers: { clues }, dueAt: expires && Date.parse(`${expires}T23:59:59+08:00`) } as never, event, now),
  )

describe('how long a measure may last, INT 485 and the special rules', () => {
  it.each([
    ['bank_deposit', {}, '2027-03-01'],
    ['vehicle', {}, '2028-03-01'],
    ['real_estate', {}, '2029-03-01'],
    ['ip', { kind: 'patent' }, '2026-09-01'],
    ['ip', { kind: 'trademark' }, '2027-03-01'],
  ])('a first %s %j', (form, value, last) => expect(days('secure', null, clue(form, value))).toEqual([last]))

  it('each clue has its own, the earliest first', () =>
    expect(days('secure', null, clue('real_estate'), clue('bank_deposit'))).toEqual(['2027-03-01', '2029-03-01']))

  it('a renewal follows on the day after what stands, not on today', () =>
    expect(days('renew', '2027-03-01', clue('bank_deposit'))).toEqual(['2028-03-01']))

  it('no other move has a period', () => expect(days('lift', '2027-03-01', clue('bank_deposit'))).toEqual([]))
})
