import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { makeCounterCode } from '../../src/accounts/identity/counter.ts'
import { rotateKeys } from '../../src/accounts/rotate-keys.ts'
import { findByMobile } from '../../src/accounts/signing-in/open-account.ts'
import { mobileOf, nameOf } from '../../src/accounts/vault.ts'
import { loadApplication } from '../../src/application.ts'
import { withNewKey, withoutKey } from '../../src/local/master-keys.ts'
import { keyring } from '../../src/privacy/index.ts'
import { newVisitor, register } from './people.ts'

const secretOf = (changed: ReturnType<typeof withNewKey>) => {
  if (!changed.ok) throw new Error(changed.because)
  return changed.secret
}
const untilDone = async (world: Env) => {
  for (let n = 0; n < 100; n++) if ((await rotateKeys(world, Date.now())).done) return
  throw new Error('rotation does not end')
}
const under = async (table: string, master: string) =>
  (await env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE data_key LIKE 'v1.${master}.%'`).first<{
    n: number
  }>())!.n

test('a new master key takes over everything, nobody is lost on the way, and the old one can go', async () => {
  const person = { name: '王小明', idKind: 'resident_id', idNumber: '120116190001010010' }
  const visitor = newVisitor()
  const mobile = await register(visitor)
  await visitor.open('/identity/counter')
  const code = await makeCounterCode(env, { officer: 'c', court: '津0116' }, person)
  await visitor.send({
    姓名: person.name,
    证件类型: '居民身份证（含港澳台居民居住证）',
    证件号码: person.idNumber,
    核验码: code,
  })
  const { id } = (await findByMobile(env, mobile))!
  const draft = `a${crypto.randomUUID().replaceAll('-', '')}`
  await env.DESK.getByName(draft).open('preservation', id)

  const both = secretOf(withNewKey(env.MASTER_KEYS))
  const during = { ...env, MASTER_KEYS: both }
  expect((await findByMobile(during, mobile))?.id).toBe(id)
  await untilDone(during)
  for (const table of ['accounts', 'applications', 'organisations']) expect(await under(table, '1'), table).toBe(0)
  expect(await rotateKeys(during, Date.now())).toEqual({ done: true, rewrapped: 0 })

  const after = { ...env, MASTER_KEYS: secretOf(withoutKey(both, '1')) }
  const account = await findByMobile(after, mobile)
  const read = keyring(after.MASTER_KEYS)
  if (!read.ok || !account) throw new Error('not found after rotation')
  expect(account.id).toBe(id)
  expect(await mobileOf(read.ring, id, account)).toBe(mobile)
  expect(await nameOf(read.ring, id, account)).toBe(person.name)
  expect((await loadApplication(after, draft))?.owner).toBe(id)

  // Back to the keys that the other tests know, by the same way.
  await untilDone({ ...env, MASTER_KEYS: JSON.stringify({ ...JSON.parse(both), current: '1' }) })
  expect(await under('accounts', '2')).toBe(0)
  expect((await findByMobile(env, mobile))?.id).toBe(id)
})

test('a key that still locks something is missed loudly, not passed over', async () => {
  await register(newVisitor())
  const stranger = secretOf(withoutKey(secretOf(withNewKey(env.MASTER_KEYS)), '1'))
  await expect(rotateKeys({ ...env, MASTER_KEYS: stranger }, Date.now())).rejects.toThrow('MASTER_KEYS lacks a key')
})

test('the command adds a key, retires an old one, and never the current', () => {
  const both = JSON.parse(secretOf(withNewKey(env.MASTER_KEYS)))
  expect(both.current).toBe('2')
  expect(Object.keys(both.keys)).toEqual(['1', '2'])
  expect(withoutKey(JSON.stringify(both), '2')).toMatchObject({ ok: false })
  expect(withoutKey(JSON.stringify(both), '7')).toMatchObject({ ok: false })
  expect(withNewKey('not JSON')).toMatchObject({ ok: false })
})
