import { describe, expect, it } from 'vitest'
import { problems } from '../../src/kinds/journey/problems.ts'
import { preservation } from '../../src/kinds/preservation.ts'
import { basics } from '../../src/steps/basics.ts'
import { type Answers, exampleOf, type Filled, read } from '../../src/steps/form/step.ts'
import { warnings } from '../../src/steps/form/warnings.ts'
import { arbitration } from '../../src/steps/proceedings.ts'

const form = arbitration.forms.arbitration!
const basicsForm = basics.forms.basics!
const waived = { guaranteeSituation: 'not_needed', waiverGround: 'clear_facts_low_risk' }
const begun = { ...exampleOf(basicsForm), stage: 'arbitration', court: '津03' }
const given = (foreign: string) => ({ ...exampleOf(form), foreign })
const single = (name: string, value: Filled) => [{ id: name, form: name, value, version: 1 }]
const answered = (value: Filled, foreign = 'no'): Answers => ({
  basics: single('basics', value),
  arbitration: single('arbitration', given(foreign)),
})
const mistakesIn = (heard: ReturnType<typeof read>) => (heard.ok ? {} : heard.mistakes)

describe('foreign-related arbitration', () => {
  it.each([
    ['yes', waived, 'property', ['foreign']],
    ['yes', waived, 'act', ['foreign']],
    ['yes', waived, 'evidence', []],
    ['yes', {}, 'property', []],
    ['no', waived, 'property', []],
  ])('%s, with %o, for %s: mistakes at %j', (foreign, situation, type, at) => {
    const before: Answers = { basics: single('basics', { ...begun, ...situation, type }) }
    expect(Object.keys(mistakesIn(read(form, given(foreign), before)))).toEqual(at)
  })

  it('takes away the grounds for doing without once it has been said', () => {
    const heard = (foreign: string) => mistakesIn(read(basicsForm, { ...begun, ...waived }, answered(begun, foreign)))
    expect(Object.keys(heard('yes'))).toEqual(['waiverGround'])
    expect(heard('no')).toEqual({})
  })

  it('is found before submission, whichever was answered first', () => {
    const gaps = problems(preservation, answered({ ...begun, ...waived }, 'yes'), [])
    expect(gaps.filter(({ step }) => step === 'arbitration')).toMatchObject([{ field: 'foreign' }])
  })

  it('goes to an intermediate court, CPL art. 289: another one is doubted, not refused', () => {
    const doubts = (court: string, foreign: string) => warnings(form, given(foreign), answered({ ...begun, court }))
    expect(Object.keys(doubts('津0116', 'yes'))).toEqual(['foreign'])
    expect(doubts('津03', 'yes')).toEqual({})
    expect(doubts('津0116', 'no')).toEqual({})
  })
})
