import { env } from 'cloudflare:workers'
import { hashPassword } from '../../src/accounts/passwords/password.ts'
import { openAccount } from '../../src/db/accounts/accounts.ts'
import { connect, newId } from '../../src/db/connect.ts'
import { blindIndex, ringOf } from '../../src/privacy/index.ts'
import type { Visitor } from '../no-script-visitor.ts'
import { answerTo, askForCode, newMobile, newVisitor } from './people.ts'

/** What a stranger may ask about a number: how they come to the form, and what they send. */
export type Asking = {
  title: string
  ready: (who: Visitor, mobile: string) => Promise<unknown>
  ask: (who: Visitor, mobile: string) => Promise<unknown>
  /** With what it is answered. */
  status: number
}

export const wrongPassword = '不是这个账户的密码'

const code = (title: string, path: string): Asking => ({
  title,
  ready: (who) => who.open(path),
  ask: (who, mobile) => who.send({ 手机号码: mobile, answer: answerTo(who.text) }, '发送验证码'),
  status: 200,
})

/** Every question that is answered before a number has been proved. */
export const askings: Asking[] = [
  {
    title: 'signing in with a password',
    ready: (who) => who.open('/login'),
    ask: (who, mobile) => who.send({ 手机号码: mobile, 密码: wrongPassword }, '登录'),
    status: 422,
  },
  code('asking for a code to register', '/register'),
  code('asking for a code to sign in', '/login/sms'),
  code('asking for a code to set a new password', '/password/forgotten'),
  {
    title: 'setting a new password with a wrong code',
    ready: (who, mobile) => askForCode(who, '/password/forgotten', mobile),
    ask: (who) => who.send({ 短信验证码: '000000', 设置密码: '海河边的三只白鹭正往西边飞去了' }, '设置新密码'),
    status: 422,
  },
]

let phc: string | undefined

/** A number with an account, whose password is hashed once for all of them. */
export async function knownMobile(): Promise<string> {
  const hashed = phc ? { ok: true as const, phc } : await hashPassword('海河边的三只白鹭正往东边飞去了')
  if (!hashed.ok) throw new Error('too many hashes at once')
  phc = hashed.phc
  const mobile = newMobile()
  const mobileIndex = await blindIndex(ringOf(env), 'mobile', mobile)
  await openAccount(connect(env), {
    id: newId(),
    mobileIndex,
    password: phc,
    agreement: 'test',
    agreedAt: 0,
    createdAt: 0,
  })
  return mobile
}

export const mobiles = { known: knownMobile, unknown: async () => newMobile() }
export type Side = keyof typeof mobiles

/** A browser and an address of their own, right before the question. */
export async function stranger({ ready }: Asking, side: Side): Promise<{ who: Visitor; mobile: string }> {
  const [who, mobile] = [newVisitor(), await mobiles[side]()]
  await ready(who, mobile)
  return { who, mobile }
}

export type Times = Record<Side, number[]>

/** One more of each, in turns, so that whatever else the machine does weighs on both alike. */
export async function timePair(asking: Asking, times: Times): Promise<void> {
  const even = times.known.length % 2 === 0
  for (const side of even ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
    const { who, mobile } = await stranger(asking, side)
    const start = performance.now()
    await asking.ask(who, mobile)
    const took = performance.now() - start
    // An error is quick for everybody, and says nothing.
    if (who.status !== asking.status) throw new Error(`${asking.title}: answered with ${who.status}`)
    times[side].push(took)
  }
}

export const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
export const quickest = (times: number[]) => Math.min(...times)
export const apart = (of: (times: number[]) => number, { known, unknown }: Times) =>
  Math.abs(of(known) - of(unknown)) / Math.max(of(known), of(unknown))
