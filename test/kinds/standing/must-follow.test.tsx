import { expect, test } from 'vitest'
import type { Application } from '../../../src/application.ts'
import { preservation } from '../../../src/kinds/preservation.ts'
import { mustFollow } from '../../../src/kinds/standing/must-follow.ts'
import { dayIn } from '../../../src/rules/calendar.ts'
import { Standing } from '../../../src/ui/application/standing.tsx'
import { InLang } from '../../../src/ui/lang.tsx'

const began = (day: string) => ({ event: 'enforce', at: Date.parse(`${day}T10:00:00+08:00`) })
const case_ = (stage: string, status: string, more: object = {}) =>
  ({
    kind: preservation,
    stage,
    status,
    answers: {},
    history: [began('2026-03-02')],
    dueAt: null,
    updatedAt: 0,
    ...more,
  }) as never
const last = (application: never) => {
  const follow = mustFollow(application)
  return follow && dayIn(follow.at)
}

test('before a suit, one sues within thirty days of the measures', () => {
  expect(last(case_('pre_litigation', 'in_force'))).toBe('2026-04-01')
  expect(last(case_('pre_arbitration', 'enforcing'))).toBe('2026-04-01')
})

test('measures that were taken only at a second attempt count from that', () =>
  expect(last(case_('pre_litigation', 'in_force', { history: [began('2026-03-02'), began('2026-03-20')] }))).toBe(
    '2026-04-20',
  ))

test('before execution, one applies for it within five days after the time for performance', () => {
  const instrument = [{ id: 'i', form: 'instrument', version: 1, value: { performBy: '2026-03-02' } }]
  expect(last(case_('pre_execution', 'in_force', { answers: { instrument } }))).toBe('2026-03-09')
})

test('in litigation nothing more must follow, nor before there are measures or once they have ended', () => {
  expect(last(case_('litigation', 'in_force'))).toBeNull()
  for (const status of ['granted', 'lifted', 'converted']) expect(last(case_('pre_litigation', status))).toBeNull()
})

test('it stands on the page of the case', async () => {
  const application = case_('pre_litigation', 'in_force') as Application
  const shown = await (
    <InLang lang="zh">
      <Standing application={application} />
    </InLang>
  )
  expect(String(shown)).toContain('最迟在 2026年4月1日 起诉或者申请仲裁，否则解除保全')
})
