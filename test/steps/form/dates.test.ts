import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { exampleOf, read, type Step } from '../../../src/steps/form/step.ts'
import { warnings } from '../../../src/steps/form/warnings.ts'
import { applicants } from '../../../src/steps/parties/index.ts'
import { arbitration, instrument, urgency } from '../../../src/steps/proceedings.ts'

// Half past midnight in Beijing, where it is the 28th already.
beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-27T16:30:00Z'), toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

const given = (step: Step, form: string, more: Record<string, string>) => {
  const asked = step.forms[form]!
  const heard = read(asked, { ...exampleOf(asked), ...more })
  return heard.ok ? { doubts: Object.keys(warnings(asked, heard.value, {})) } : { wrong: Object.keys(heard.mistakes) }
}

test.each([
  ['a birth', applicants, 'person', 'birthDate', { idKind: 'passport', idNumber: 'E12345678' }],
  ['an acceptance by arbitrators', arbitration, 'arbitration', 'acceptedOn', {}],
  ['the day on which a judgment took effect', instrument, 'instrument', 'effectiveOn', {}],
] as const)('%s may be today, and not tomorrow', (_, step, form, field, more) => {
  expect(given(step, form, { ...more, [field]: '2026-11-28' })).toMatchObject({ doubts: [] })
  expect(given(step, form, { ...more, [field]: '2026-11-29' })).toEqual({ wrong: [field] })
})

test('a planned day that is past is taken, since it may pass while a case waits, and doubted', () => {
  expect(given(urgency, 'urgency', { suitPlanned: '2026-11-28' })).toEqual({ doubts: [] })
  expect(given(urgency, 'urgency', { suitPlanned: '2026-11-27' })).toEqual({ doubts: ['suitPlanned'] })
})
