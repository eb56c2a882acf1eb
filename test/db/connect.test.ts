import { env, exports } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { recordReveal } from '../../src/db/accounts/reveals.ts'
import { connect } from '../../src/db/connect.ts'
import { mine } from '../../src/db/lists.ts'
import { litigant } from '../litigant.ts'

const away = { prepare: () => ({ bind: () => ({ all: lost, run: lost, raw: lost }) }) } as unknown as D1Database
const lost = () => Promise.reject(new Error('D1_ERROR: Network connection lost.'))

const said = async (statement: PromiseLike<unknown>) =>
  Promise.resolve(statement).then(
    () => '',
    (error: Error) => `${error} ${error.message} ${error.stack}`,
  )

test.each([
  ['a search', (db: ReturnType<typeof connect>) => mine(db, { owner: '郑金丝', text: '郑金丝' })],
  [
    'a row',
    (db: ReturnType<typeof connect>) =>
      recordReveal(db, { id: 'x', by: 'x', tableName: 'x', rowId: 'x', columnName: 'x', reason: '郑金丝', at: 1 }),
  ],
])('the error of %s that the database does not take says nothing of what is in it', async (_, statement) => {
  const error = await said(statement(connect({ DB: away })))
  expect(error).toContain('Network connection lost')
  expect(error).not.toContain('郑金丝')
})

test('nor does the log of a page that it breaks', async () => {
  const someone = await litigant()
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await env.DB.exec('alter table courts rename to courts_away')
  try {
    const answer = await exports.default.fetch(
      new Request('https://test.invalid/codes/court?field=court&q=郑金丝', { headers: { cookie: someone.cookie } }),
    )
    expect(answer.status).toBe(500)
  } finally {
    await env.DB.exec('alter table courts_away rename to courts')
  }
  expect(log.mock.calls.length).toBeGreaterThan(0)
  expect(JSON.stringify(log.mock.calls)).not.toContain('郑金丝')
})
