import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { seed } from '../../src/sandbox/seed/index.ts'
import { newMobile, newVisitor, register } from './people.ts'

beforeAll(() => seed(env))
afterEach(() => vi.useRealTimers())

const pathOf = ({ url }: { url: string }) => new URL(url).pathname

test('what belongs to an account leads back to it, and a button says that a code is sent', async () => {
  const visitor = newVisitor()
  await register(visitor)
  for (const at of ['/account/mobile', '/account/data']) {
    await visitor.open(at)
    expect(visitor.text).toContain('发送验证码')
    await visitor.follow('返回')
    expect(pathOf(visitor)).toBe('/account')
  }
})

test('who has typed a wrong new number gets back to where it is typed', async () => {
  const visitor = newVisitor()
  await register(visitor)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
  await visitor.open('/account/mobile')
  await visitor.send({ 新手机号码: newMobile() }, '发送验证码')
  expect(pathOf(visitor)).toBe('/account/mobile/code')
  await visitor.follow('号码不对？')
  expect(pathOf(visitor)).toBe('/account/mobile')
})
