import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { sweep } from '../../../src/after/sweep.ts'
import { paths } from '../../../src/paths.ts'
import { seed } from '../../../src/sandbox/seed/index.ts'
import { count, signIn } from './visitor.ts'

beforeAll(() => seed(env))
const day = 24 * 60 * 60 * 1000

it('An officer sees as whom and for which court they work, and leaves by the button beside it', async () => {
  const who = await signIn()
  await who.open(paths.court)
  expect(who.text).toContain('王海燕，天津市滨海新区人民法院')
  await who.send({}, '退出')
  expect(who.text).toContain('您已退出')
  expect((await who.open(paths.court)).title).toBe('法院工作人员登录')
})

it('An officer who comes where they have no business is led back to their cases, not to applications of their own', async () => {
  const who = await signIn()
  await who.open(paths.courtCase('nobodys'))
  expect([who.status, who.text.includes('我的申请')]).toEqual([404, false])
  await who.follow('待办案件')
  expect(who.title).toBe('待办案件')
})

it('The clock keeps who was in and when for half a year, and forgets it then', async () => {
  const session = 'insert into staff_sessions select ?, id, ?, ?, null from officers limit 1'
  const opened = async (id: string, at: number) => env.DB.prepare(session).bind(id, at, at).run()
  await signIn()
  const [old, young] = [crypto.randomUUID(), crypto.randomUUID()]
  await opened(old, Date.now() - 191 * day)
  await opened(young, Date.now() - 189 * day)
  await sweep(env, Date.now())
  expect(await count('select count(*) n from staff_sessions where id = ?', old)).toBe(0)
  expect(await count('select count(*) n from staff_sessions where id = ?', young)).toBe(1)
})
