import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import look from '../../src/kiosk/client/look.css'
import { typing } from '../../src/kiosk/without-scripts.ts'
import { goodPassword, newVisitor, register, signIn } from '../accounts/people.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { begun, lookingAgain, newKiosk } from './kiosks.ts'

let one: string
let other: string
beforeAll(async () => {
  one = await register(newVisitor())
  other = await register(newVisitor())
})
afterEach(() => vi.useRealTimers())
const later = (seconds: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 })

it('gives somebody who types without scripts three minutes, asks above the form, and keeps the session until it is left', async () => {
  const { screen } = await newKiosk()
  await signIn(await begun(screen), one)
  await screen.open('/account/parties/new?form=person')
  expect(lookingAgain(screen)).toEqual([String(typing + 20), '/kiosk'])
  expect(screen.html).toMatch(/<noscript><p class="box warn still"[^>]*>还在填写吗？20 秒后自动结束/)
  expect(look).toMatch(new RegExp(`animation: still 1s ${typing}s forwards`))
  later(typing + 19)
  await screen.send({ name: '张三' })
  expect([screen.status, screen.html]).toEqual([422, expect.stringContaining('value="张三"')])
})

describe('a form that is sent after its session has ended', () => {
  const party = { name: '张三', idKind: 'resident_id', mobile: '13900139001' }
  const late = async (screen: Visitor) => {
    await signIn(await begun(screen), one)
    await screen.open('/account/parties/new?form=person')
    later(4 * 60 + 1)
    await screen.send(party)
    expect(screen.url).toContain('/login?next=')
  }
  const comes = (screen: Visitor, who: string) => screen.send({ 手机号码: who, 密码: goodPassword }, '登录')

  it('is found again by the same person who signs in again', async () => {
    const { screen } = await newKiosk()
    await late(screen)
    await comes(screen, one)
    expect(screen.url).toContain('/account/parties/new?form=person')
    expect(screen.html).toContain('value="张三"')
  })

  it('is shown to nobody else who signs in there', async () => {
    const { screen } = await newKiosk()
    await late(screen)
    await comes(screen, other)
    expect([screen.status, screen.html]).toEqual([200, expect.not.stringContaining('张三')])
  })

  it('is let go when the visit ends', async () => {
    const { screen } = await newKiosk()
    await late(screen)
    await begun(screen)
    expect([...screen.cookies.keys()]).not.toContain('__Host-kept')
    await signIn(screen, one)
    await screen.open('/account/parties/new?form=person')
    expect(screen.html).not.toContain('张三')
  })
})
