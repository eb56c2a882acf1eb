import { describe, expect, it } from 'vitest'
import { groundsFor, guaranteeRule, guaranteeSum } from '../../src/rules/guarantee.ts'
import { beforeSuit, type Stage, stages } from '../../src/rules/stages.ts'

const amount = 100_000_001
const property = (stage: Stage) => guaranteeRule({ stage, type: 'property', amount })

describe('the guarantee', () => {
  it.each(['pre_litigation', 'pre_arbitration'] as const)(
    '%s must be given and equals the amount, CPL art. 104 and INT art. 152',
    (stage) => expect(property(stage)).toMatchObject({ demand: 'mandatory', floor: amount, ceiling: null }),
  )
  it.each(['litigation', 'arbitration'] as const)(
    '%s may be asked for: 30 %% is the most, never a demand, PROV art. 5',
    (stage) => expect(property(stage)).toMatchObject({ demand: 'court_may_ask', floor: null, ceiling: 30_000_000 }),
  )
  it('before execution may be waived, PROV art. 9(2)', () =>
    expect(property('pre_execution')).toMatchObject({ demand: 'court_may_waive', floor: null, ceiling: null }))

  it('for act and evidence preservation is fixed by the court, INT art. 98 and 152', () => {
    for (const stage of Object.keys(stages) as Stage[])
      for (const type of ['act', 'evidence'] as const)
        expect(guaranteeRule({ stage, type, amount: null })).toMatchObject({ demand: 'court_fixes', floor: null })
  })
  it('for act preservation before a suit must be given all the same, CPL art. 104', () => {
    expect(guaranteeRule({ stage: 'pre_litigation', type: 'act', amount: null }).words.zh).toContain('应当提供担保')
    expect(guaranteeRule({ stage: 'litigation', type: 'act', amount: null }).words.zh).not.toContain('应当提供')
  })
  it.each([
    ['litigation', 'act', '第十一条', null],
    ['pre_litigation', 'act', '第一百零四条', '应当提供担保'],
    ['litigation', 'evidence', '第九十八条', null],
  ] as const)('%s, %s: over intellectual property matches what the other side may lose, IPACT art. 11', (...row) => {
    const [stage, type, article, due] = row
    const { demand, floor, words, articles } = guaranteeRule({ stage, type, amount: null, ip: true })
    expect([demand, floor]).toEqual(['court_fixes', null])
    expect(articles.zh).toContain(article)
    expect(words.zh.includes('相当于被申请人可能因保全遭受的损失')).toBe(type === 'act')
    if (due) expect(words.zh).toContain(due)
  })

  it('is summed up, and what it falls short of before a suit is told', () => {
    expect(guaranteeSum(property('pre_litigation'), [40_000_000, 60_000_000])).toEqual({
      total: 100_000_000,
      shortBy: 1,
    })
    expect(guaranteeSum(property('pre_arbitration'), [60_000_000, 30_000_000]).shortBy).toBe(10_000_001)
    expect(guaranteeSum(property('pre_litigation'), [amount, 1])).toEqual({ total: amount + 1, shortBy: 0 })
    expect(guaranteeSum(property('litigation'), [])).toEqual({ total: 0, shortBy: 0 })
  })
})

describe('the grounds for doing without, PROV art. 9', () => {
  it('are none before a suit', () =>
    expect([groundsFor('pre_litigation'), groundsFor('pre_arbitration')]).toEqual([[], []]))
  it('are six in litigation and arbitration', () => {
    expect(groundsFor('litigation')).toHaveLength(6)
    expect(groundsFor('litigation')).not.toContain('pre_execution')
    expect(groundsFor('arbitration')).toEqual(groundsFor('litigation'))
  })
  it.each(Object.keys(stages) as Stage[])('%s: are for evidence also that it causes no loss, INT art. 98', (stage) => {
    expect(groundsFor(stage, false, 'evidence')).toEqual(['evidence_without_loss', ...groundsFor(stage)])
    for (const type of ['property', 'act'] as const)
      expect(groundsFor(stage, false, type)).not.toContain('evidence_without_loss')
  })
  it('are one before execution', () => expect(groundsFor('pre_execution')).toEqual(['pre_execution']))
})

it('only before a suit does every application carry the urgency of 48 hours, CPL art. 104', () =>
  expect(Object.keys(stages).filter(beforeSuit)).toEqual(['pre_litigation', 'pre_arbitration']))
