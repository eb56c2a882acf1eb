import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { endSession } from '../../../src/db/accounts/sessions.ts'
import { connect } from '../../../src/db/connect.ts'
import { paths } from '../../../src/paths.ts'
import { sha256 } from '../../../src/privacy/bytes.ts'
import { seed } from '../../../src/sandbox/seed/index.ts'
import { meterD1, takeSpent } from '../../bench/d1-meter.ts'
import { begin, handInPapers, stateOf } from '../../journey.ts'
import { type Litigant, litigant, signedIn } from '../../litigant.ts'

const save = '保存并继续'
let someone: Litigant
let id: string

beforeAll(async () => {
  await seed(env)
  meterD1(env.DB)
})
beforeEach(async () => {
  someone = await litigant()
  id = await begin(someone)
  await opened(someone, 'request', 'request')
})

const opened = ({ visitor }: Litigant, step: string, form: string, entry = 'new') =>
  visitor.open(`${paths.entry(id, step, entry, form)}${entry === 'new' ? '&example=1' : ''}`)
const listed = async (step: string) => (await stateOf(id)).answers[step] ?? []
/** Saves the form that is open, and follows to the page behind it; how often that went to the database. */
async function saving({ visitor }: Litigant, values: Record<string, string> = {}) {
  takeSpent()
  await visitor.send(values, save)
  return takeSpent().trips
}

test('a form is saved in one trip to the database, and the page behind it read in another', async () => {
  expect(await saving(someone)).toBe(2)
  const [request] = await listed('request')
  await opened(someone, 'request', 'request', request!.id)
  expect(await saving(someone, { request: '请求查封被申请人的房屋。' })).toBe(2)
  expect((await listed('request'))[0]!.value.request).toBe('请求查封被申请人的房屋。')
})

test('a session that was ended at another browser saves nothing, and what was typed waits for whoever signs in', async () => {
  const session = await sha256(someone.cookie.split('=')[1]!)
  await endSession(connect(env), session, Date.now())
  await saving(someone, { request: '不应写入' })
  expect(new URL(someone.visitor.url).pathname).toBe('/login')
  expect(await listed('request')).toEqual([])
})

test('a session that was left alone too long saves nothing', async () => {
  const session = await sha256(someone.cookie.split('=')[1]!)
  await env.DB.prepare('update sessions set seen_at = 0 where id = ?').bind(session).run()
  await saving(someone, { request: '不应写入' })
  expect(new URL(someone.visitor.url).pathname).toBe('/login')
  expect(await listed('request')).toEqual([])
})

test('what was saved at another browser meanwhile is shown, not written over', async () => {
  await saving(someone)
  const [request] = await listed('request')
  await opened(someone, 'request', 'request', request!.id)
  const other = await signedIn(someone.account)
  await opened(other, 'request', 'request', request!.id)
  await saving(other, { request: '另一窗口' })
  await saving(someone, { request: '这一窗口' })
  expect(someone.visitor.status).toBe(409)
  expect(someone.visitor.text).toContain('另一窗口')
  expect((await listed('request'))[0]!.value.request).toBe('另一窗口')
})

test('a paper that was handed in from elsewhere meanwhile is on the page behind it', async () => {
  await saving(someone)
  await opened(someone, 'request', 'request', (await listed('request'))[0]!.id)
  await handInPapers(await signedIn(someone.account), id)
  expect(await saving(someone, { request: '请求查封。' }), 'tried, read, written, shown').toBe(4)
  expect((await listed('request'))[0]!.value.request).toBe('请求查封。')
})

test('what stands still since it was seen saves nothing, and says why', async () => {
  await handInPapers(someone, id)
  const { files } = await stateOf(id)
  await env.DB.prepare(
    `insert into frozen_applications (application_id, seq, anchored, found_at) values (?, 1, 'x', 0)`,
  )
    .bind(id)
    .run()
  await saving(someone, { request: '不应写入' })
  expect([someone.visitor.status, someone.visitor.text]).toEqual([409, expect.stringContaining('正在核对')])
  expect(await listed('request')).toEqual([])
  const removal = paths.materialRemoval(id, files[0]!.id)
  expect((await someone.fetch(removal, { method: 'POST' })).status).toBe(409)
  expect((await stateOf(id)).files, 'nor does a paper go').toEqual(files)
})

test('what cannot be saved as it is comes back with its mistakes, as ever', async () => {
  await saving(someone, { request: '' })
  expect(someone.visitor.status).toBe(422)
  expect(await listed('request')).toEqual([])
})
