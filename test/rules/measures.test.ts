import { describe, expect, it } from 'vitest'
import { measureFor, measures, verbs } from '../../src/rules/measures.ts'
import { clues } from '../../src/steps/clues/index.ts'

describe('a measure', () => {
  it.each([
    ['bank_deposit', undefined, 'freeze', 12, 12, 'Interpretation art. 485'],
    ['e_wallet', undefined, 'freeze', 12, 12, 'Interpretation art. 485'],
    ['vehicle', undefined, 'seize', 24, 24, 'Interpretation art. 485'],
    ['equipment', undefined, 'seize', 24, 24, 'Interpretation art. 485'],
    ['real_estate', undefined, 'seize', 36, 36, 'Interpretation art. 485'],
    ['equity', undefined, 'freeze', 36, 36, 'Equity Provisions art. 6'],
    ['receivable', undefined, 'stop_payment', 36, 36, 'Interpretation arts. 159'],
    ['legal_person_shares', undefined, 'freeze', 12, 6, 'Legal-person Shares'],
    ['ip', 'trademark', 'freeze', 12, 12, 'Trademark'],
    ['ip', 'patent', 'freeze', 6, 6, 'Patent'],
    ['ip', 'copyright', 'freeze', 36, 36, 'Interpretation art. 485'],
    ['ip', 'other', 'freeze', 36, 36, 'Interpretation art. 485'],
  ])('on %s %s: %s, %d months at most and %d at each renewal, %s', (form, right, verb, first, renewal, article) => {
    const found = measureFor(form, right)
    expect(found).toMatchObject({ verb, firstMonths: first, renewalMonths: renewal })
    expect(found.article.en).toContain(article)
  })

  it('is known for every form of clue that is asked for', () => {
    const known = [...Object.keys(measures), 'ip']
    expect(Object.keys(clues.forms).filter((form) => !known.includes(form))).toEqual([])
  })

  it('on a thing of no known kind keeps to the shorter period of movables', () =>
    expect(measureFor('something new').firstMonths).toBe(24))

  it('names an act and who assists in both languages', () => {
    for (const { verb, assisting } of Object.values(measures))
      expect([verbs[verb].zh, verbs[verb].en, assisting.zh, assisting.en]).not.toContain('')
  })
})
