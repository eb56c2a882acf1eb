import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { kinds } from '../../../src/kinds/index.ts'
import { journeyOf } from '../../../src/kinds/journey/index.ts'
import { paths } from '../../../src/paths.ts'
import { seed } from '../../../src/sandbox/seed/index.ts'
import { fieldsOf } from '../../../src/steps/form/step.ts'
import { begin, stateOf } from '../../journey.ts'
import { ask, type Litigant, litigant } from '../../litigant.ts'
import { Visitor } from '../../no-script-visitor.ts'

let someone: Litigant
let id: string
beforeAll(async () => {
  await seed(env)
  someone = await litigant()
})

/** A window of its own on a form that is new there. */
const opened = async (step: string, form: string) => {
  const fetcher = (request: Request) => {
    request.headers.set('cookie', someone.cookie)
    return ask(request)
  }
  const window = new Visitor('https://test.invalid', { fetcher })
  return window.open(`${paths.entry(id, step, 'new', form)}&example=1`)
}
const listed = async (step: string) => (await stateOf(id)).answers[step] ?? []
const save = '保存并继续'

describe('what two windows fill in as new', () => {
  beforeAll(async () => {
    id = await begin(someone)
  })

  test('alike is there once, and both are led to the list', async () => {
    const windows = [await opened('respondents', 'person'), await opened('respondents', 'person')]
    for (const window of windows) await window.send({}, save)
    expect(windows.map(({ url }) => new URL(url).pathname)).toEqual(Array(2).fill(paths.step(id, 'respondents')))
    expect(await listed('respondents')).toHaveLength(1)
  })

  test('of the same party but differently leads to the one that is there, and keeps what was typed', async () => {
    const window = await (await opened('respondents', 'person')).send({ address: '天津市河西区友谊路5号' }, save)
    const [there] = await listed('respondents')
    expect(window.status).toBe(409)
    expect(window.text).toContain('这一项已在列表中')
    expect(window.html).toContain(`./${there!.id}?form=person`)
    expect(window.html).toContain('天津市河西区友谊路5号')
    expect(await listed('respondents')).toEqual([there])
  })

  test('of another party, or on the other side, is another', async () => {
    await (await opened('respondents', 'legal_person')).send({}, save)
    await (await opened('respondents', 'legal_person')).send({ licenceNumber: '91120116MA0DEMX05F' }, save)
    await (await opened('applicants', 'person')).send({}, save)
    expect([await listed('respondents'), await listed('applicants')].map(({ length }) => length)).toEqual([3, 1])
  })

  test('in one that is there makes it no second of another', async () => {
    const [, first, second] = await listed('respondents')
    await someone.visitor.open(paths.entry(id, 'respondents', second!.id, 'legal_person'))
    await someone.visitor.send({ licenceNumber: String(first!.value.licenceNumber) }, save)
    expect([someone.visitor.status, (await listed('respondents'))[2]]).toEqual([409, second])
    await someone.visitor.open(paths.entry(id, 'respondents', second!.id, 'legal_person'))
    await someone.visitor.send({ name: '津海贸易（集团）有限公司' }, save)
    expect((await listed('respondents'))[2]!.value.name).toBe('津海贸易（集团）有限公司')
  })

  test('without anything that tells it apart is taken for one only where all of it is alike', async () => {
    const guarantee = async (value: string) => (await opened('guarantees', 'cash_deposit')).send({ value }, save)
    for (const value of ['1000.00', '1000.00', '2000.00']) await guarantee(value)
    expect(await listed('guarantees')).toHaveLength(2)
  })

  test('and is kept in the address book by both, is kept there once', async () => {
    const windows = [await opened('applicants', 'legal_person'), await opened('applicants', 'legal_person')]
    for (const window of windows) await window.send({ keep: true }, save)
    expect(windows.map(({ status }) => status)).toEqual([200, 200])
    expect(await listed('applicants')).toHaveLength(2)
  })
})

test('what tells one from another is asked for in its form', () => {
  const forms = Object.values(kinds).flatMap((kind) => journeyOf(kind).flatMap((step) => Object.values(step.forms)))
  for (const { fields, known = [] } of forms) {
    expect(fieldsOf(fields).map(({ name }) => name)).toEqual(expect.arrayContaining([...known]))
  }
})
