import { describe, expect, it } from 'vitest'
import type { Answers, Filled } from '../../src/steps/form/step.ts'
import { slots } from '../../src/steps/materials.ts'

const one = (form: string, value: Filled, id = form) => [{ id, form, value, version: 1 }]
const told = (stage: string, more: Answers = {}): Answers => ({
  basics: one('basics', { stage, type: 'property' }),
  applicants: one('legal_person', { name: '甲公司' }),
  respondents: one('person', { name: '乙' }),
  clues: one('bank_deposit', {}),
  guarantees: one('cash_deposit', { value: '1000.00' }),
  ...more,
})

/** R required, O optional; a place that is not there has no letter. */
const places = (answers: Answers) =>
  Object.fromEntries(slots(answers).map(({ key, required }) => [key.split(':')[0], required ? 'R' : 'O']))

const always = { application: 'R', identity: 'R', service_address: 'O', other: 'O' }
const asked = { guarantee: 'R', evidence: 'R', clues: 'O', search_request: 'O' }

describe('the papers of each stage, Provisions art. 1, 3, 5-8 and 10', () => {
  it.each([
    ['pre_litigation', { complaint: 'O', evidence: 'R', clues: 'R', guarantee: 'R' }],
    ['litigation', { complaint: 'R', acceptance: 'R', ...asked }],
    ['arbitration', { arbitration_request: 'R', acceptance: 'R', ...asked }],
    ['pre_arbitration', { arbitration_request: 'O', evidence: 'R', clues: 'R', guarantee: 'R' }],
    ['pre_execution', { instrument: 'R', ...asked, evidence: 'O', guarantee: 'O' }],
  ])('%s', (stage, own) => expect(places(told(stage))).toEqual({ ...always, ...own }))

  it.each(['evidence', 'act'])('%s preservation asks for no proof of property', (type) =>
    expect(places(told('litigation', { basics: one('basics', { stage: 'litigation', type }) }))).toEqual({
      ...always,
      complaint: 'R',
      acceptance: 'R',
      evidence: 'R',
      guarantee: 'R',
    }),
  )

  it('an insurer decides without the papers of the suit, which the court will ask for', () => {
    const letter = told('litigation', { basics: one('basics', { stage: 'litigation' }), guarantees: undefined })
    expect(places(letter)).toEqual({ ...always, complaint: 'O', acceptance: 'O', evidence: 'R' })
    const later = (answers: Answers) => slots(answers).filter(({ forCourt }) => forCourt)
    expect(later(letter).map(({ key }) => key)).toEqual(['complaint', 'acceptance'])
    expect(later(told('litigation'))).toEqual([])
    const early = { basics: one('basics', { stage: 'pre_litigation' }), guarantees: undefined }
    expect(later(told('pre_litigation', early)).map(({ key }) => key)).toEqual(['clues'])
    expect(later(told('pre_litigation'))).toEqual([])
  })
})

describe('a place for papers', () => {
  const titles = (more: Answers) => slots(told('litigation', more)).map(({ title }) => title.zh)

  it('is there for each guarantee, named after its kind and who gives it', () => {
    const guarantees = [
      ...one('surety', { guarantor: '渤海建设有限公司', value: '1.00' }),
      ...one('cash_deposit', { value: '1.00' }),
    ]
    const found = titles({ guarantees })
    expect(found).toContain('担保材料：保证人 · 渤海建设有限公司')
    expect(found).toContain('担保材料：保证金')
  })

  it.each([
    ['lawyer', '所函'],
    ['legal_worker', '介绍信'],
    ['relative_or_staff', '劳动关系证明'],
    ['recommended_citizen', '推荐材料'],
  ])('of a %s asks for what proves that agent', (kind, paper) =>
    expect(titles({ agents: one('agent', { name: '李律', kind }) }).join()).toContain(paper),
  )
})
