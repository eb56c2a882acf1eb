import { expect, test } from 'vitest'
import { preservation } from '../../../src/kinds/preservation.ts'
import { answerBy, openNow } from '../../../src/kinds/standing/asked-of-court.ts'
import { lifting, reconsideration, renewing } from '../../../src/kinds/standing/remedies.ts'
import { dayIn, noDate } from '../../../src/rules/calendar.ts'

const at = (day: string) => Date.parse(`${day}T10:00:00+08:00`)
const case_ = (status: string, ...events: [event: string, day: string][]) => ({
  status,
  history: events.map(([event, day]) => ({ event, at: at(day) })),
})
const last = (date: { at: number } | null) => date && dayIn(date.at)

test.each([
  ['dismiss', '2026-03-02', '2026-03-09'], // five days end on a Saturday
  ['grant', '2026-03-04', '2026-03-09'],
  ['grant_in_part', '2026-09-28', '2026-10-08'], // within a holiday
])('a ruling may be reconsidered within five days: %s on %s (CPL 111, INT 171, PROV 25)', (event, ruled, until) =>
  expect(last(reconsideration(case_('any', [event, ruled]), at(ruled)))).toBe(until),
)

test('it is told until its last moment, whatever was done meanwhile, and not before there is a ruling', () => {
  const enforced = case_('in_force', ['grant', '2026-03-04'], ['enforce', '2026-03-05'], ['secure', '2026-03-05'])
  expect(last(reconsideration(enforced, at('2026-03-09')))).toBe('2026-03-09')
  expect(reconsideration(enforced, at('2026-03-10'))).toBeNull()
  expect(reconsideration(case_('awaiting_ruling', ['pay', '2026-03-04']), at('2026-03-04'))).toBeNull()
})

test('the court rules within five days on lifting that was asked for, as long as the measures stand (PROV 23)', () => {
  const asked: [string, string][] = [
    ['ask_lifting', '2026-03-04'],
    ['ask_lifting', '2026-03-18'],
  ]
  expect(last(lifting(case_('in_force', ...asked))), 'asking again gives no more time').toBe('2026-03-09')
  expect(last(lifting(case_('in_force', asked[0]!, ['refuse_lifting', '2026-03-06'], asked[1]!)))).toBe('2026-03-23')
  expect(lifting({ ...case_('in_force', ...asked), preserves: 'act' })).toBeNull()
  expect([lifting(case_('lifted', ...asked)), lifting(case_('in_force', ['secure', '2026-03-04']))]).toEqual([
    null,
    null,
  ])
})

test('renewal that was asked for is told until it is answered', () => {
  const asked = case_('in_force', ['ask_renewal', '2026-03-04'])
  const dueAt = at('2026-04-01')
  expect(last(renewing({ ...asked, dueAt }))).toBe('2026-04-01')
  const answered = case_('in_force', ['ask_renewal', '2026-03-04'], ['renew', '2026-03-05'])
  expect([renewing({ ...asked, dueAt: null }), renewing({ ...answered, dueAt })]).toEqual([null, null])
})

test('the court answers by the first of what it has to answer, and nothing where nothing was asked', () => {
  const dueAt = at('2026-03-06')
  const by = (...events: [string, string][]) => answerBy({ ...case_('in_force', ...events), dueAt })
  const lift = lifting(case_('in_force', ['ask_lifting', '2026-03-02']))!.at
  expect(by(['ask_renewal', '2026-03-02'])).toBe(dueAt)
  expect(by(['ask_renewal', '2026-03-02'], ['ask_lifting', '2026-03-02'])).toBe(dueAt)
  const long = { ...case_('in_force', ['ask_lifting', '2026-03-02']), dueAt: at('2027-03-01') }
  expect(answerBy(long)).toBe(lift)
  expect(answerBy({ ...long, preserves: 'act', dueAt: null }), 'without a date, but asked').toBe(noDate)
  expect([answerBy({ ...long, status: 'lifted' }), by(['secure', '2026-03-02'])]).toEqual([null, null])
  expect(by(['ask_lifting', '2026-03-02'], ['refuse_lifting', '2026-03-03'])).toBeNull()
})

test('a judge refuses what was asked for, and nothing else', () => {
  const open = (...events: [string, string][]) =>
    openNow({ kind: preservation, ...case_('in_force', ...events) }, ['judge'])
  expect(open()).toEqual(['renew', 'lift'])
  expect(open(['ask_renewal', '2026-03-02'])).toEqual(['renew', 'refuse_renewal', 'lift'])
  expect(open(['ask_lifting', '2026-03-02'])).toEqual(['renew', 'lift', 'refuse_lifting'])
  expect(open(['ask_lifting', '2026-03-02'], ['refuse_lifting', '2026-03-03'])).toEqual(['renew', 'lift'])
})

test('what was lifted waits to be released from then on, and is released once', () => {
  const release = (...events: [string, string][]) => {
    const standing = case_('lifted', ['lift', '2026-03-05'], ...events)
    return [
      answerBy({ ...standing, dueAt: null }),
      openNow({ kind: preservation, ...standing }, ['enforcement_officer']),
    ]
  }
  expect(release()).toEqual([at('2026-03-05'), ['release']])
  expect(release(['release', '2026-03-06'])).toEqual([null, []])
})
