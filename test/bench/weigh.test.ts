import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { asked, journeyOf } from '../../src/kinds/journey/index.ts'
import { preservation } from '../../src/kinds/preservation.ts'
import { paths } from '../../src/paths.ts'
import { seed } from '../../src/sandbox/seed/index.ts'
import { exampleOf, type Form, type Step } from '../../src/steps/form/step.ts'
import { emptySlots } from '../../src/steps/materials.ts'
import { langs } from '../../src/words/lang.ts'
import { begin, fillIn, handInPapers, stateOf, submitted } from '../journey.ts'
import { type Litigant, litigant } from '../litigant.ts'
import { officer } from '../security/who.ts'
import { takeSpent } from './d1-meter.ts'
import { onlyMiddle, sending, weigh } from './weigh.ts'

let someone: Litigant
let draft: string
let filed: string

beforeAll(async () => {
  await seed(env)
  someone = await litigant()
  filed = await submitted(someone)
  // Its clock would read and write beside the pages that are weighed.
  await runInDurableObject(env.DESK.getByName(filed), (_, state) => state.storage.deleteAlarm())
  draft = await begin(someone)
  await fillIn(someone, draft)
  await handInPapers(someone, draft)
}, 120_000)

const forms = (step: Step) => Object.keys(step.forms).map((form) => paths.entry(draft, step.slug, 'new', form))
// The places for papers that have most to say, one with a file in it, and what else stands behind a first page.
const others: Record<string, string[]> = {
  basics: ['page=1', 'page=2'],
  materials: ['slot=application', 'slot=search_request'],
}
const further = ({ slug }: Step) => (others[slug] ?? []).map((query) => `${paths.step(draft, slug)}?${query}`)
const pagesOf = (step: Step) => [paths.step(draft, step.slug), ...further(step), ...(step.many ? forms(step) : [])]
const stepPages = async () => asked(preservation, (await stateOf(draft)).answers).flatMap(pagesOf)

describe.each(langs)('what a page of a draft costs in “%s”', (lang) => {
  const dressed = (init: RequestInit = {}) => ({ ...init, headers: { ...init.headers, 'accept-language': lang } })

  test('in one answer that needs nothing else', async () => {
    for (const path of await stepPages()) {
      const page = await weigh(someone.fetch, path, dressed())
      expect(page.status, path).toBe(200)
      expect(page.bytes, path).toBeLessThanOrEqual(2600)
      expect(page.brotli, path).toBeLessThanOrEqual(2300)
      expect(page.html, path).not.toMatch(/<link rel="stylesheet"|<img|@import|url\(|<script(?! type=module)/)
    }
  })

  test('as a fragment, in one packet', async () => {
    for (const path of await stepPages()) {
      const { status, bytes } = await weigh(someone.fetch, path, dressed(onlyMiddle))
      expect(status, path).toBe(200)
      expect(bytes, path).toBeLessThanOrEqual(1448)
    }
  })
})

describe('what a page of a draft costs', () => {
  test('in the database: one round trip, and no more than forty rows', async () => {
    const around = [paths.applications, paths.application(draft), paths.application(filed), paths.preview(filed)]
    for (const path of [...(await stepPages()), ...around]) {
      const { trips, read } = await weigh(someone.fetch, path)
      expect(trips, path).toBe(1)
      expect(read, path).toBeLessThanOrEqual(40)
    }
  })

  test('to an officer, who looks at the case', async () => {
    const clerk = await officer('津0116', ['clerk'])
    const { trips, status } = await weigh(clerk, paths.courtCase(filed))
    // The second asks whether this officer has given a reason to see what is masked.
    expect({ trips, status }).toEqual({ trips: 2, status: 200 })
  })
})

test.each(['/', '/fee', '/verify', '/login', '/register', '/agreement', '/kiosk', paths.newPreservation])(
  'the first view of %s is one answer of one round trip',
  async (path) => {
    const page = await weigh(someone.fetch, path)
    expect(page.status).toBe(200)
    expect(page.bytes).toBeLessThanOrEqual(4500)
    expect(page.trips).toBeLessThanOrEqual(1)
  },
)

describe('what a saved step costs', () => {
  // Where papers are still missing; once all is there, saving leads back to the preview.
  let filling: string
  beforeAll(async () => {
    filling = await begin(someone)
    await fillIn(someone, filling)
  })
  const basics = journeyOf(preservation)[0]!.forms.basics!
  const address = async () => {
    const { id, version } = (await stateOf(filling)).answers.basics![0]!
    return { path: paths.entry(filling, 'basics', id, 'basics'), version: String(version) }
  }
  const filledIn = (form: Form) => exampleOf(form) as Record<string, string>

  test('one round trip where it was seen here before, with the next step in the same answer', async () => {
    for (const amount of ['2000000.00', '3000000.00']) {
      const { path, version } = await address()
      const saved = await weigh(someone.fetch, path, sending({ ...filledIn(basics), amount, version }))
      // The entry, and the application; what is read is the case, the times of its answers, and what was written itself.
      expect(saved).toMatchObject({ trips: 1, written: 2 })
      expect(saved.read).toBeLessThanOrEqual(40)
      expect(saved.to).toBe(paths.step(filling, 'case'))
      expect(saved.html).toContain('案件信息')
      expect(saved.bytes).toBeLessThanOrEqual(1448)
      expect(filledIn(basics).amount).not.toBe(amount)
    }
    expect((await stateOf(filling)).amount).toBe(300_000_000)
  })

  // The other trip reads for whom one may act, which the page behind it says.
  test('one row, where what is searched and listed stays as it is', async () => {
    const { id, version, value } = (await stateOf(filling)).answers.request![0]!
    const sent = { ...value, request: '请求改为冻结其他账户。', version: String(version) } as Record<string, string>
    const saved = await weigh(someone.fetch, paths.entry(filling, 'request', id, 'request'), sending(sent))
    expect(saved).toMatchObject({ status: 200, trips: 2, written: 1 })
  })

  test('as much without scripts', async () => {
    const { path, version } = await address()
    const saved = await weigh(someone.fetch, path, sending({ ...filledIn(basics), version }, false))
    expect(saved).toMatchObject({ status: 303, to: paths.step(filling, 'case') })
    expect(saved.trips).toBeLessThanOrEqual(2)
  })

  test('with mistakes, a compressed answer of the size of the form', async () => {
    const { path, version } = await address()
    const init = sending({ version })
    const wrong = await weigh(someone.fetch, path, {
      ...init,
      headers: { ...init.headers, 'accept-encoding': 'gzip' },
    })
    expect(wrong.status).toBe(422)
    expect(wrong.bytes).toBeLessThanOrEqual(2500)
  })

  test('for each paper handed in, one row', async () => {
    const { answers, files } = await stateOf(filling)
    takeSpent()
    await handInPapers(someone, filling)
    const { written } = takeSpent()
    expect(written).toBeGreaterThan(0)
    expect(written).toBe(emptySlots(answers, files).length)
  })
})

describe('what a form saved for now costs', () => {
  const left = { version: '0', name: '王', address: '天津' }
  const at = () => paths.entry(draft, 'respondents', 'half', 'person')

  test('two round trips and no answer where a script asks, the form again where a button does', async () => {
    const quietly = await weigh(someone.fetch, at(), sending({ ...left, later: 'quietly' }))
    expect(quietly).toMatchObject({ status: 204, html: '', trips: 2, written: 2 })
    const pressed = await weigh(someone.fetch, at(), sending({ ...left, later: '' }))
    expect(pressed).toMatchObject({ status: 200, trips: 2 })
    const without = await weigh(someone.fetch, at(), sending({ ...left, later: '' }, false))
    expect(without).toMatchObject({ status: 303, trips: 2 })
  })

  test('and nothing more to find it again', async () => {
    for (const path of [at(), paths.step(draft, 'respondents'), paths.application(draft), paths.applications]) {
      const { trips, read, html } = await weigh(someone.fetch, path)
      expect(html, path).toContain('暂存')
      expect(trips, path).toBe(1)
      expect(read, path).toBeLessThanOrEqual(40)
    }
  })
})

test('a page left open for an hour is told nothing as long as nothing has moved', async () => {
  const { version } = await stateOf(filed)
  const { status, bytes, html } = await weigh(someone.fetch, `${paths.application(filed)}?seen=${version}`, onlyMiddle)
  expect({ status, html }).toEqual({ status: 204, html: '' })
  expect(bytes * 12).toBeLessThanOrEqual(3000)
})

test('handing in: one read, at most two of who may hand in, one number, one batch', async () => {
  const { version } = await stateOf(draft)
  const sent = await weigh(
    someone.fetch,
    `${paths.application(draft)}/submission`,
    sending({ key: 'k', at: String(version) }, false),
  )
  expect(sent).toMatchObject({ status: 303, to: paths.application(draft) })
  expect(sent.trips).toBeLessThanOrEqual(5)
  // The number, the event and its time, the application with what follows in its three indexes, and what was submitted.
  expect(sent.written).toBe(1 + 2 + 4 + 1)
})
