import { describe, expect, test } from 'vitest'
import { askedOfAny, asksOf } from '../../src/kinds/asks/index.ts'
import { preservedBy } from '../../src/kinds/facts.ts'
import { kinds } from '../../src/kinds/index.ts'
import type { Preserved } from '../../src/kinds/kind.ts'
import { speakingOf } from '../../src/kinds/otherwise.ts'
import { renewalOf } from '../../src/kinds/standing/renewal.ts'
import { fieldsOf } from '../../src/steps/form/step.ts'
import { asking } from './asking.ts'

const { preservation, guarantee } = kinds
const not = ['evidence', 'act', 'ip_act'] as const
const wordsOf = (what: Preserved | null) => {
  const kind = speakingOf(preservation, what)
  return JSON.stringify([kind.statuses, kind.events, asking(kind)], (key, value) =>
    key === 'fields' ? fieldsOf(value) : value,
  )
}

const ofProperty = (what: Preserved) =>
  wordsOf(what).match(/.{9}(冻结|财产|查封|freez|(?<!intellectual |_)property).{9}/gi) ?? []

const entry = (form: string, value: Record<string, string>) => [{ id: form, form, version: 1, value }]
test.each([
  [null, {}],
  ['property', { basics: entry('basics', { type: 'property' }) }],
  ['evidence', { basics: entry('basics', { type: 'evidence' }) }],
  ['act', { basics: entry('basics', { type: 'act' }), act: entry('act', { ip: 'no' }) }],
  ['ip_act', { basics: entry('basics', { type: 'act' }), act: entry('act', { ip: 'yes' }) }],
] as const)('what is preserved follows from the answers: %s', (preserved, answers) =>
  expect(preservedBy(answers)).toBe(preserved),
)

describe.each(not)('of %s', (what) => {
  test('nothing says that property is seized or frozen', () => {
    expect(ofProperty('property')).not.toEqual([])
    expect(ofProperty(what)).toEqual([])
  })
  test('only words and questions differ: codes, clocks and hands stay', () => {
    const { statuses, events, lifecycle } = speakingOf(preservation, what)
    expect([Object.keys(statuses), Object.keys(events)]).toEqual([
      Object.keys(preservation.statuses),
      Object.keys(preservation.events),
    ])
    expect(lifecycle).toBe(preservation.lifecycle)
    for (const [name, { due, waitsFor, edits }] of Object.entries(preservation.statuses))
      expect(statuses[name]).toMatchObject({ waitsFor, ...(due && { due }), ...(edits && { edits }) })
  })
  test('no amount is granted, and no last day need be named', () => {
    const asked = (event: string) => fieldsOf(asksOf(speakingOf(preservation, what), event)!.fields)
    expect(asked('grant_in_part').map(({ name }) => name)).not.toContain('amount')
    expect(asked('secure')).toMatchObject([{ name: 'expiresOn', optional: true }])
  })
})

test('both sides are heard first for an act over intellectual property alone (IPACT 5)', () => {
  const heard = (what: Preserved) =>
    fieldsOf(asksOf(speakingOf(preservation, what), 'grant')!.fields).some(({ name }) => name === 'heard')
  expect([...not, 'property' as const].filter(heard)).toEqual(['ip_act'])
})

test('partners are shown one form of all that an event may ask; what is not asked of all may be left out', () => {
  const optional = (event: string) =>
    fieldsOf(askedOfAny(preservation, event)!.fields)
      .filter((field) => field.optional)
      .map(({ name }) => name)
  expect(optional('grant_in_part')).toEqual(['amount', 'heard'])
  expect(optional('secure')).toEqual(['expiresOn', 'result'])
  expect(askedOfAny(preservation, 'dismiss')).toBe(asksOf(preservation, 'dismiss'))
  expect(askedOfAny(guarantee, 'issue')).toBe(asksOf(guarantee, 'issue'))
  expect(askedOfAny(preservation, 'enforce')).toBeUndefined()
})

test.each([
  [
    'property',
    '现在起就可以申请续行，最迟在 2027年2月22日（《财产保全规定》第十八条）。',
    '2027年3月1日 到期，最迟 2027年2月22日 申请续行',
  ],
  ['ip_act', '自 2027年2月22日 起至到期日申请续行', '2027年3月1日 到期，2027年2月22日 起申请续行'],
  ['act', '现在起、到期之前都可以申请续行。', '2027年3月1日 到期，请在此前申请续行'],
  ['evidence', '现在起、到期之前都可以申请续行。', '2027年3月1日 到期，请在此前申请续行'],
] as const)('renewal is asked for in its own time: %s (PROV 18, IPACT 13)', (what, page, sms) => {
  expect(renewalOf(what, 'page', '2027-03-01').zh).toContain(page)
  expect(renewalOf(what, 'sms', '2027-03-01').zh).toContain(sms)
})
