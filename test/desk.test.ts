import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../src/db/connect.ts'
import { freeze } from '../src/db/frozen.ts'
import { land } from '../src/db/land.ts'
import { afterAll } from '../src/db/mark.ts'
import { type Rows, rowsOf } from '../src/db/read.ts'
import { addMaterial, removeEntries, removeMaterial, saveEntry } from '../src/db/write.ts'
import { chainHash } from '../src/desk/chain.ts'
import { type Command, decide } from '../src/desk/decide.ts'
import { landingOf } from '../src/desk/landing.ts'
import { factsOf } from '../src/kinds/facts.ts'
import { seed } from '../src/sandbox/seed/index.ts'
import { deskOf } from './at-the-desk.ts'
import { begin, stateOf, submitted } from './journey.ts'
import { litigant } from './litigant.ts'
import { filledIn } from './partners/guarantees.ts'

beforeAll(() => seed(env))

const command = (event: string, actor: Command['actor'], more: Partial<Command> = {}): Command => ({
  key: crypto.randomUUID(),
  event,
  actor,
  actorId: 'somebody',
  ...more,
})
const accept = () => command('accept', 'clerk', { told: { feeBasis: 'as_worked_out' } })

describe('one writer', () => {
  // One race proves little: with every lock taken out, most single races still come out right.
  test.for(Array.from({ length: 12 }, (_, n) => n))('eight decisions at once move a case once (%i)', async () => {
    const id = await submitted(await litigant())
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => deskOf(id).apply(accept())))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await stateOf(id)).history.map(({ event }) => event)).toEqual(['submit', 'accept'])
  })

  test('papers that come all at once find no more room than papers that come one by one', async () => {
    const id = await begin(await litigant())
    const paper = (n: number) => ({
      ...{ id: `${id}m${n}`, applicationId: id, slot: 'evidence', name: `${n}.pdf`, type: 'application/pdf' },
      ...{ size: 1, sha256: 'x', key: `materials/${id}/${n}`, createdAt: n },
    })
    const kept = await Promise.all(Array.from({ length: 30 }, (_, n) => deskOf(id).attach(paper(n))))
    expect(kept.filter(({ ok }) => ok)).toHaveLength(20)
    expect(kept.at(-1)).toMatchObject({ because: 'full', says: { zh: expect.stringContaining('最多上传 20 个') } })
    expect((await stateOf(id)).files).toHaveLength(20)
    expect(await deskOf(id).attach(paper(0)), 'the same again').toMatchObject({ ok: true })
  })

  test('two desks acting for one application cannot both move it', async () => {
    const id = await submitted(await litigant())
    const db = connect(env)
    const both = await Promise.all(
      [accept(), command('withdraw', 'submitter')].map(async (wish) => {
        const application = await stateOf(id)
        const yes = decide(application, wish, Date.now())
        return yes.ok ? landingOf(db, application, { command: wish, yes, now: Date.now() }) : null
      }),
    )
    expect(await Promise.all(both.map((landing) => land(db, landing!)))).toEqual(['landed', 'moved on'])
    expect((await stateOf(id)).status).toBe('awaiting_fee')
  })

  // Two desks may act for one application while its object moves to another machine.
  describe('what another desk changes while a submission is decided', () => {
    const paper = (id: string) => ({
      ...{ id: `${id}late`, applicationId: id, slot: 'evidence', name: '后交.pdf', type: 'application/pdf' },
      ...{ size: 1, sha256: 'x', key: `materials/${id}/late`, createdAt: 1 },
    })
    const otherAmount = async (id: string) => {
      const [basics] = (await stateOf(id)).answers.basics!
      const given = { ...basics!.value, amount: '7000000.00' } as Record<string, string>
      const { form, id: entry, version } = basics!
      const saved = await deskOf(id).answer({ step: 'basics', form, entry, given, version, confirmed: true })
      expect(saved).toMatchObject({ ok: true })
    }

    const lands = { ok: true, status: 'in_review' }
    test.each<[string, (id: string) => Promise<unknown>, object]>([
      ['an answer', otherAmount, lands],
      ['a paper that is added', (id) => deskOf(id).attach(paper(id)), lands],
      [
        'a required paper that is taken away',
        async (id) => deskOf(id).detach((await stateOf(id)).files[0]!.id),
        { ok: false, because: 'incomplete' },
      ],
    ])('%s, makes it be looked at again', async (_, change, then) => {
      const id = await filledIn('preservation')
      const decided = await stateOf(id)
      const wish = command('submit', 'submitter')
      const yes = decide(decided, wish, Date.now())
      if (!yes.ok) throw new Error(yes.because)
      const landing = await landingOf(connect(env), decided, { command: wish, yes, now: Date.now() })
      await change(id)
      expect(await land(connect(env), landing)).toBe('moved on')
      expect(await stateOf(id)).toMatchObject({ status: 'draft', history: [], number: null })
      expect(await deskOf(id).apply(wish)).toMatchObject(then)
    })

    test('nor does a paper come or go once it has been submitted', async () => {
      const id = await filledIn('preservation')
      const { files } = await stateOf(id)
      await deskOf(id).apply(command('submit', 'submitter'))
      expect(await addMaterial(connect(env), 0, paper(id))).toBe(false)
      expect(await removeMaterial(connect(env), { id, version: 0 }, files[0]!.id)).toBe(false)
      expect((await stateOf(id)).files).toEqual(files)
    })
  })

  test('the same wish sent twice is granted once and answered alike', async () => {
    const id = await submitted(await litigant())
    const wish = accept()
    const [first, second] = [await deskOf(id).apply(wish), await deskOf(id).apply(wish)]
    expect(first).toEqual(second)
    expect((await stateOf(id)).history).toHaveLength(2)
  })

  test('a wish made on an older page is refused', async () => {
    const id = await submitted(await litigant())
    expect(await deskOf(id).apply({ ...accept(), version: 0 })).toMatchObject({ ok: false, because: 'moved on' })
  })

  test('a desk without an application refuses', async () => {
    expect(await deskOf('nobody').apply(accept())).toMatchObject({ because: 'missing' })
  })
})

describe('the record', () => {
  test('every event is chained to the one before', async () => {
    const id = await submitted(await litigant())
    await deskOf(id).apply(accept())
    const { history, head, version } = await stateOf(id)
    for (const [at, event] of history.entries()) {
      expect(await chainHash(event)).toBe(event.hash)
      expect(event.prev).toBe(at ? history[at - 1]!.hash : '')
    }
    expect([head, version]).toEqual([history.at(-1)!.hash, history.length])
  })

  test.each([
    "update events set told = '{}' where application_id = ?",
    'delete from events where application_id = ?',
    "update applications set status = 'granted' where id = ?",
    'update applications set version = version + 2 where id = ?',
  ])('cannot be bent: %s', async (sql) => {
    const id = await submitted(await litigant())
    await expect(env.DB.prepare(sql).bind(id).run()).rejects.toThrow()
  })
})

describe('editing', () => {
  const change = (entry: string, request: string, version: number) => ({
    step: 'request',
    form: 'request',
    entry,
    given: { request, facts: '对方正在转移财产。' },
    version,
    confirmed: false,
  })

  test('answers close under review and open again when the case is returned', async () => {
    const id = await submitted(await litigant())
    const [entry] = (await stateOf(id)).answers.request!
    expect(await deskOf(id).answer(change(entry!.id, '另一请求', entry!.version))).toMatchObject({
      because: 'not open',
    })
    await deskOf(id).apply(command('return', 'clerk', { told: { defects: 'other=缺少签名', until: '2030-01-01' } }))
    expect(await deskOf(id).answer(change(entry!.id, '另一请求', entry!.version))).toMatchObject({ ok: true })
  })

  test('of two windows the later one is shown what the other saved', async () => {
    const id = await begin(await litigant())
    expect(await deskOf(id).answer(change('e1', '甲', 0))).toMatchObject({ ok: true })
    expect(await deskOf(id).answer(change('e1', '乙', 1))).toMatchObject({ ok: true })
    expect(await deskOf(id).answer(change('e1', '丙', 1))).toMatchObject({
      because: 'clash',
      theirs: { request: '乙' },
      version: 2,
    })
  })

  test('the same form sent twice is saved once', async () => {
    const id = await begin(await litigant())
    await Promise.all(Array.from({ length: 6 }, () => deskOf(id).answer(change('e1', '甲', 0))))
    expect((await stateOf(id)).answers.request).toHaveLength(1)
  })

  test('what another desk has seen before the last change writes nothing, and takes nothing away', async () => {
    const id = await filledIn('preservation')
    const db = connect(env)
    const seen = (await rowsOf(db, id))!
    const [first, second] = seen.given.filter(({ step }) => step === 'request' || step === 'clues')
    const facts = factsOf((await stateOf(id)).answers)
    const edit = { seen, facts, at: Date.now() + 5 }
    const nothing = { place: 'request', voided: [second!.id] }
    const changed = { ...first!, value: { ...first!.value, request: '别处保存的' } }
    expect(await saveEntry(db, { ...edit, at: Date.now() }, changed, { place: 'request', voided: [] })).toBeTruthy()

    const now = await rowsOf(db, id)
    expect(now!.row.updatedAt, 'the application is left alone').toBe(seen.row.updatedAt)
    expect(await saveEntry(db, edit, first!, nothing)).toBeNull()
    expect(await saveEntry(db, edit, { ...first!, id: 'another' }, nothing)).toBeNull()
    expect(await removeEntries(db, edit, [second!.id])).toBeNull()
    expect(await rowsOf(db, id)).toEqual(now)
  })

  test('an entry of one step is not written over by way of another', async () => {
    const id = await filledIn('preservation')
    const before = await rowsOf(connect(env), id)
    const [clue] = before!.given.filter(({ step }) => step === 'clues')
    const over = { ...change(clue!.id, '另一请求', 0), step: 'applicants', form: 'person' }
    const { value } = (await stateOf(id)).answers.applicants![0]!
    const given = { ...value, name: '另一个人', idNumber: '11010519491231002X' } as never
    expect(await deskOf(id).answer({ ...over, given })).toMatchObject({ ok: false, because: 'not open' })
    expect(await rowsOf(connect(env), id)).toEqual(before)
  })

  test('nothing is written where the record is being checked', async () => {
    const id = await filledIn('preservation')
    const db = connect(env)
    const seen = (await rowsOf(db, id))!
    await freeze(db, [id, 1, 'x'], Date.now())
    const facts = factsOf((await stateOf(id)).answers)
    const [clue] = seen.given.filter(({ step }) => step === 'clues')
    const edit = { seen, facts, at: afterAll(seen, 0) }
    expect(await saveEntry(db, edit, clue!, { place: clue!.id, voided: [] })).toBeNull()
    expect(await removeEntries(db, edit, [clue!.id])).toBeNull()
    expect((await rowsOf(db, id))!.given).toEqual(seen.given)
  })

  test('an answer that came and went leaves its mark', async () => {
    const id = await filledIn('preservation')
    const db = connect(env)
    const facts = factsOf((await stateOf(id)).answers)
    const seen = (await rowsOf(db, id))!
    const [clue] = seen.given.filter(({ step }) => step === 'clues')
    const save = (seen: Rows, entry: string) =>
      saveEntry(db, { seen, facts, at: afterAll(seen, 0) }, { ...clue!, id: entry }, { place: entry, voided: [] })
    const come = (await save(seen, 'e9'))!
    const gone = (await removeEntries(db, { seen: come, facts, at: afterAll(come, 0) }, ['e9']))!
    expect(gone.given).toHaveLength(seen.given.length)
    expect(await save(seen, 'e8'), 'on what stood before').toBeNull()
    expect(await save(come, 'e8'), 'on what stood between').toBeNull()
    expect(await save(gone, 'e8')).toBeTruthy()
  })

  test('a form that two windows first open is saved once, and the later one is shown what the other saved', async () => {
    const id = await begin(await litigant())
    expect(await deskOf(id).answer(change('e1', '甲', 0))).toMatchObject({ ok: true })
    expect(await deskOf(id).answer(change('e2', '甲', 0))).toMatchObject({ ok: true })
    expect(await deskOf(id).answer(change('e2', '乙', 0))).toMatchObject({ because: 'clash', version: 1 })
    expect(await deskOf(id).answer(change('e2', '乙', 1))).toMatchObject({ ok: true })
    const kept = (await stateOf(id)).answers.request!
    expect(kept).toMatchObject([{ id: 'e1', value: { request: '乙' }, version: 2 }])
  })

  test('removing a respondent asks first about the property that was theirs', async () => {
    const id = await submitted(await litigant())
    await deskOf(id).apply(command('return', 'clerk', { told: { defects: 'other=缺少签名', until: '2030-01-01' } }))
    const { answers } = await stateOf(id)
    const respondent = answers.respondents![0]!.id
    expect(await deskOf(id).remove({ step: 'respondents', entry: respondent, confirmed: false })).toMatchObject({
      because: 'voids',
      lost: [{ step: 'clues' }],
    })
    expect(await deskOf(id).remove({ step: 'respondents', entry: respondent, confirmed: true })).toMatchObject({
      ok: true,
    })
    expect((await stateOf(id)).answers.clues ?? []).toEqual([])
  })

  test('a draft that is deleted leaves nothing behind', async () => {
    const id = await begin(await litigant())
    await deskOf(id).answer(change('e1', '甲', 0))
    expect(await deskOf(id).discard()).toMatchObject({ ok: true })
    for (const table of ['entries', 'materials'])
      expect(await env.DB.prepare(`select count(*) n from ${table} where application_id = ?`).bind(id).first('n')).toBe(
        0,
      )
    expect(await deskOf(id).discard()).toMatchObject({ because: 'missing' })
  })

  test('what was submitted cannot be deleted', async () => {
    const id = await submitted(await litigant())
    expect(await deskOf(id).discard()).toMatchObject({ because: 'not open' })
  })
})

test('personal numbers are sealed in the database', async () => {
  const id = await submitted(await litigant())
  const { results } = await env.DB.prepare('select value from entries where application_id = ?').bind(id).all()
  const { sealed } = (await env.DB.prepare('select sealed from snapshots where application_id = ?')
    .bind(id)
    .first<{ sealed: string }>())!
  expect(JSON.stringify(results) + sealed).not.toMatch(/120116190001010010|13800138000|6222000011112222/)
})
