import { expect, test } from 'vitest'
import type { Application } from '../../../src/application.ts'
import { preservation } from '../../../src/kinds/preservation.ts'
import { renewalNow } from '../../../src/kinds/standing/renewal.ts'
import { waitedNow } from '../../../src/kinds/standing/waited.ts'
import { addDays, dayIn, endOfDay } from '../../../src/rules/calendar.ts'
import { Standing } from '../../../src/ui/application/standing.tsx'
import { InLang } from '../../../src/ui/lang.tsx'

const at = (day: string) => Date.parse(`${day}T10:00:00+08:00`)
const secured = { event: 'secure', at: at('2026-03-02') }
const inForce = (stage: string, more: object = {}) => ({
  ...{ kind: preservation, status: 'in_force', stage, preserves: null, answers: {}, history: [secured] },
  ...{ dueAt: endOfDay('2027-03-01'), dueCertain: true, answerBy: null, updatedAt: at('2026-03-02'), ...more },
})

test('measures in force ask nothing of their applicant until the first message about their end', () => {
  const waited = (day: string) => waitedNow(preservation, inForce('litigation'), at(day))
  expect(['2026-03-02', '2026-11-01', '2027-01-29'].map(waited)).toEqual(['time', 'time', 'time'])
  expect(['2027-01-30', '2027-02-28'].map(waited)).toEqual(['you', 'you'])
  expect(waitedNow(preservation, inForce('litigation', { dueAt: null }), at('2030-01-01'))).toBe('time')
})

test.each(['pre_litigation', 'pre_arbitration', 'pre_execution'])('%s: something must be begun soon after', (stage) => {
  const waited = (day: string) => waitedNow(preservation, inForce(stage), at(day))
  expect([waited('2026-03-02'), waited('2026-04-01'), waited('2026-04-02')]).toEqual(['you', 'you', 'time'])
})

test('when to ask for renewal is told until it is asked for, and when it is too late', () => {
  const told = (day: string, more = {}) => renewalNow(inForce('litigation', more) as never, at(day))?.zh
  expect(told('2027-02-22')).toContain('现在起就可以申请续行，最迟在 2027年2月22日')
  expect(told('2027-02-23')).toContain('申请续行的最后一日（2027年2月22日）已过')
  const asked = { event: 'ask_renewal', at: at('2027-02-01') }
  expect(told('2027-02-23', { history: [secured, asked] })).toBeUndefined()
  expect(told('2027-02-23', { history: [secured, asked, { event: 'renew', at: at('2027-02-20') }] })).toContain('已过')
  expect(told('2027-02-23', { preserves: 'ip_act' })).toContain('自 2027年2月22日 起')
  expect([told('2027-02-23', { dueAt: null }), told('2027-02-23', { status: 'lifted' })]).toEqual([
    undefined,
    undefined,
  ])
})

test('the page of the case says that there is nothing to do, until when it holds, and from when renewal is asked for', async () => {
  const last = addDays(dayIn(Date.now()), 300)
  const shown = async (more: object) =>
    String(
      await (
        <InLang lang="en">
          <Standing application={inForce('litigation', { dueAt: endOfDay(last), ...more }) as Application} />
        </InLang>
      ),
    )
  const page = await shown({})
  for (const said of ['Nothing for you to do now', 'Expires', 'Renewal can be asked for from now on'])
    expect(page).toContain(said)
  expect(page).not.toContain('Waiting for you')
  const soon = endOfDay(addDays(dayIn(Date.now()), 20))
  expect(await shown({ dueAt: soon })).toContain('Waiting for you')
  expect(await shown({ dueAt: soon, answerBy: soon })).toContain('Waiting for the court')
})
