import { expect, it } from 'vitest'
import { problems } from '../../../src/kinds/journey/problems.ts'
import { preservation } from '../../../src/kinds/preservation.ts'

const entry = (id: string, value = {}) => ({ id, form: 'agent', value, version: 1 })
const crowded = (agents: string[][]) =>
  problems(
    preservation,
    {
      applicants: [entry('a'), entry('b')].map((one) => ({ ...one, form: 'person' })),
      agents: agents.map((applicants, at) => entry(`agent${at}`, { applicants })),
    },
    [],
  ).some(({ step, entry, says }) => step === 'agents' && !entry && says.zh.includes('第六十一条'))

it.each([
  [[['a'], ['a']], false],
  [
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    false,
  ],
  [[['a'], ['a'], ['b'], ['b']], false],
  [[['a'], ['a'], ['a', 'b']], true],
])('an applicant has two agents at most, CPL art. 61: %j', (agents, tooMany) => expect(crowded(agents)).toBe(tooMany))
