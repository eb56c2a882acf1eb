import { expect, test } from 'vitest'
import { dueIn } from '../../../src/desk/due.ts'
import { journeyOf } from '../../../src/kinds/journey/index.ts'
import { preservation } from '../../../src/kinds/preservation.ts'
import { hurryOf } from '../../../src/kinds/standing/clocks.ts'
import { isUrgent } from '../../../src/kinds/standing/urgent.ts'
import type { Stage } from '../../../src/rules/stages.ts'
import { saysUrgent } from '../../../src/steps/answered.ts'
import { read } from '../../../src/steps/form/step.ts'

const entry = (form: string, value: Record<string, string>) => [{ id: form, form, version: 1, value }]
const answers = (stage: Stage, urgent?: 'yes' | 'no') => ({
  basics: entry('basics', { stage, type: 'property' }),
  request: entry('request', urgent ? { urgent } : {}),
})
const accepted = (urgent?: string) => [{ event: 'accept', told: urgent ? { urgent } : {} }]

test.each([
  ['pre_litigation', undefined, [], true],
  ['pre_arbitration', 'no', [], true],
  ['litigation', undefined, [], false],
  ['litigation', 'no', [], false],
  ['litigation', 'yes', [], true],
  ['litigation', 'yes', accepted('yes'), true],
  ['litigation', 'yes', accepted('no'), false],
  ['arbitration', 'yes', accepted('yes'), true],
  ['pre_execution', 'yes', accepted('no'), false],
  ['litigation', undefined, accepted(), false],
] as const)('48 hours run before a suit, else where the court finds it urgent: %s, %s, %j (CPL 103, 104)', (...row) => {
  const [stage, says, history, urgent] = row
  expect(isUrgent({ stage, answers: answers(stage, says), history })).toBe(urgent)
})

test('what the court finds counts from the moment it does', () => {
  const standing = { stage: 'litigation', answers: answers('litigation', 'yes'), history: [] }
  expect([isUrgent(standing, { urgent: 'no' }), isUrgent(standing, { urgent: 'yes' })]).toEqual([false, true])
})

const now = Date.parse('2026-11-27T10:00:00+08:00')
const hours = (status: string, urgent: boolean) =>
  (dueIn(preservation, status, { urgent, told: {}, now })!.at - now) / 3_600_000
test.each([
  ['in_review', 48, 'REVIEW_URGENT'],
  ['awaiting_ruling', 48, 'RULE_48H'],
  ['granted', 0, 'EXEC_AT_ONCE'],
  ['partly_granted', 0, 'EXEC_AT_ONCE'],
  ['awaiting_fee', null, undefined],
] as const)('%s: %s hours where it is urgent, through weekends, and enforced at once', (status, left, clock) => {
  if (left !== null) expect(hours(status, true)).toBe(left)
  expect(hours(status, false), 'else days').toBeGreaterThan(100)
  expect(hurryOf(preservation, { status, urgent: true })).toBe(clock)
  expect(hurryOf(preservation, { status, urgent: false })).toBeUndefined()
})

test('it is asked in litigation, and its reason where it is; before a suit or of an insurer it is no question', () => {
  const form = journeyOf(preservation).find(({ slug }) => slug === 'request')!.forms.request!
  const given = { request: '冻结。', facts: '拖欠。', urgent: 'yes' }
  expect(read(form, given, answers('litigation'))).toMatchObject({ ok: false, mistakes: { urgentReason: {} } })
  expect(read(form, { ...given, urgentReason: '正在出售。' }, answers('litigation'))).toMatchObject({ ok: true })
  expect(read(form, { ...given, urgent: '' }, answers('litigation'))).toMatchObject({ ok: true })
  for (const others of [answers('pre_litigation'), { basics: entry('basics', { stage: 'litigation' }) }])
    expect(read(form, given, others)).toEqual({ ok: true, value: { request: '冻结。', facts: '拖欠。' } })
  expect(saysUrgent(answers('pre_litigation', 'yes')), 'said before the stage was changed').toBe(false)
})
