import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { seed } from '../../../src/sandbox/seed/index.ts'
import { handedInIdentity } from '../../accounts/handed-in.ts'
import { stateOf, submitted } from '../../journey.ts'
import { litigant } from '../../litigant.ts'
import { type browser, origin, signIn } from './visitor.ts'

beforeAll(() => seed(env))
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
afterEach(() => vi.useRealTimers())

const away = () => vi.setSystemTime(Date.now() + 31 * 60_000)

async function backIn(who: ReturnType<typeof browser>, name = '王海燕') {
  await who.follow('统一身份认证')
  await who.send({}, name)
  return who.follow('继续')
}

/** A clerk who wrote down a defect, and was called away before sending it. */
async function late() {
  const id = await submitted(await litigant())
  const who = await signIn()
  await who.open(paths.courtEvent(id, 'return'))
  away()
  await who.send({ 'defects:other': '请补交送达地址确认书' })
  expect(who.title).toBe('法院工作人员登录')
  expect((await stateOf(id)).status).toBe('in_review')
  return { id, who }
}

describe('an officer whose session ended in mid-form', () => {
  test('finds it filled in after signing in, and sends it', async () => {
    const { id, who } = await late()
    await backIn(who)
    expect(who.url).toBe(origin + paths.courtEvent(id, 'return'))
    expect(who.html).toContain('请补交送达地址确认书')
    await who.send({})
    expect((await stateOf(id)).history.at(-1)).toMatchObject({ event: 'return' })
    expect(JSON.stringify((await stateOf(id)).history.at(-1)!.told)).toContain('请补交送达地址确认书')
  })

  test('leaves nothing to the next one at the same desk', async () => {
    const { id, who } = await late()
    await backIn(who, '何若兰')
    await who.open(paths.courtEvent(id, 'return'))
    expect(who.html).not.toContain('请补交送达地址确认书')
  })

  test('finds the reason they gave for looking', async () => {
    const id = await submitted(await litigant())
    const who = await signIn()
    await who.open(paths.courtCase(id))
    away()
    await who.send({ 查看理由: '核对账户' }, '显示完整信息')
    await backIn(who)
    expect(who.html).toContain('value="核对账户"')
  })

  test('is led to the page whose button it was', async () => {
    const { id } = await handedInIdentity()
    const who = await signIn()
    await who.open(paths.courtIdentity(id))
    await who.send({ 查看理由: '核对证件' }, '显示完整信息')
    away()
    await who.send({}, '核验通过')
    await backIn(who)
    expect([who.status, who.url]).toEqual([200, origin + paths.courtIdentity(id)])
  })
})
