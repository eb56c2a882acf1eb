import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { sweepAccounts } from '../../src/accounts/sweep.ts'
import { newCode } from '../kiosk/kiosks.ts'
import { newVisitor, register } from './people.ts'

const rows = async (table: string) =>
  (await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())!.n

test('what has had its day is forgotten, what still counts stays', async () => {
  const visitor = newVisitor()
  await register(visitor)
  await newCode('guide', null)
  await sweepAccounts(env, Date.now())
  expect((await visitor.open('/account')).title).toBe('我的账户')
  expect(await rows('spent')).toBeGreaterThan(0)
  expect(await rows('sms_codes')).toBeGreaterThan(0)
  expect(await rows('kiosk_codes')).toBeGreaterThan(0)
  await sweepAccounts(env, Date.now() + 3 * 24 * 3600_000)
  for (const table of ['spent', 'sms_codes', 'kiosk_codes', 'kept_forms', 'face_checks', 'sessions'])
    expect(await rows(table), table).toBe(0)
})
