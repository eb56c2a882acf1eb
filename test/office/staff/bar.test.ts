import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { sweep } from '../../../src/after/sweep.ts'
import { paths } from '../../../src/paths.ts'
import { seed } from '../../../src/sandbox/seed/index.ts'
import { count, signIn } from './visitor.ts'

beforeAll(() => seed(env))

it('An officer sees as whom and for which court they work, and leaves by the button beside it', async () => {
  const who = await signIn()
  await who.open(paths.court)
  expect(who.text).toContain('王海燕，天津市滨海新区人民法院')
  await who.send({}, '退出')
  expect(who.text).toContain('您已退出')
  expect((await who.open(paths.court)).title).toBe('法院工作人员登录')
})

it('The clock forgets the sessions of officers once nobody could use them', async () => {
  const session = 'insert into staff_sessions select ?, id, ?, ?, null from officers limit 1'
  const opened = async (id: string, at: number) => env.DB.prepare(session).bind(id, at, at).run()
  await signIn()
  const [old, young] = [crypto.randomUUID(), crypto.randomUUID()]
  await opened(old, Date.now() - 9 * 60 * 60 * 1000)
  await opened(young, Date.now() - 7 * 60 * 60 * 1000)
  await sweep(env, Date.now())
  expect(await count('select count(*) n from staff_sessions where id = ?', old)).toBe(0)
  expect(await count('select count(*) n from staff_sessions where id = ?', young)).toBe(1)
})
