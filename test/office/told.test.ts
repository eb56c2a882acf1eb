import { expect, test } from 'vitest'
import type { AlarmFacts } from '../../src/db/alarms.ts'
import { toldBy } from '../../src/office/alarms/told.ts'
import { type AlarmName, alarmWords } from '../../src/words/alarms.ts'

type Told<Name extends AlarmName> = { facts: AlarmFacts[Name]; once: string; zh: string; en: string }

const purse = {
  facts: { words: '余额不足 (r-1)' },
  once: '余额不足 (r-1)',
  zh: '收到的原话：“余额不足 (r-1)”',
  en: 'Word for word: “余额不足 (r-1)”',
}
const messages = {
  facts: { most: 5000 },
  once: '5000 messages a day',
  zh: '每天最多 5000 条。',
  en: 'At most 5000 messages a day.',
}

/** What an alarm is about, and the line of English in which it was once noted. */
const noted: { [Name in AlarmName]: Told<Name>[] } = {
  'history differs from its anchor': [
    { facts: { seq: 3 }, once: 'a1 at 3', zh: '从第 3 步起。', en: 'From step 3 on.' },
  ],
  'payment held': [
    {
      facts: { order: 'O1', due: 500000, paid: 50000 },
      once: 'O1: 50000 of 500000 fen',
      zh: '订单 O1：应缴 5,000.00 元，收到 500.00 元。',
      en: 'Order O1: 5,000.00 yuan were due, 500.00 yuan came in.',
    },
  ],
  'refund stuck': [
    {
      facts: { refund: 'R1', words: '403 NOT_ENOUGH 基本账户余额不足' },
      once: 'R1: 403 NOT_ENOUGH 基本账户余额不足',
      zh: '退款 R1 被拒绝，支付机构的原话：“403 NOT_ENOUGH 基本账户余额不足”',
      en: 'Refund R1 was refused, in the provider’s own words: “403 NOT_ENOUGH 基本账户余额不足”',
    },
    {
      facts: { refund: 'R1', back: 100 },
      once: 'R1: 100 fen went back',
      zh: '退款 R1：退回了 1.00 元，与应退金额不符。',
      en: 'Refund R1: 1.00 yuan went back, which is not what was due.',
    },
  ],
  'payment of an unknown order': [{ facts: { order: 'O1' }, once: 'O1', zh: '订单 O1。', en: 'Order O1.' }],
  reconciliation: [
    {
      facts: { provider: 'wechat', day: '2026-11-20', differences: 2 },
      once: 'wechat 2026-11-20: 2',
      zh: '微信支付，2026年11月20日：2 处差异。',
      en: 'WeChat Pay, 20 Nov 2026. Differences: 2.',
    },
  ],
  sms_down: [
    {
      facts: { nothing: 'no answer' },
      once: 'no answer',
      zh: '没有按时收到答复（no answer）。',
      en: 'No answer came in time (no answer).',
    },
    {
      facts: { unreadable: 502 },
      once: 'an unreadable answer, status 502',
      zh: '答复无法读懂（状态码 502）。',
      en: 'The answer could not be read (status 502).',
    },
  ],
  sms_account: [purse],
  sms_budget_spent: [messages],
  sms_budget_nearly_spent: [messages],
  identity_down: [
    {
      facts: { unreadable: null },
      once: 'an unreadable answer',
      zh: '答复无法读懂。',
      en: 'The answer could not be read.',
    },
  ],
  identity_account: [purse],
  court_sign_in_down: [
    {
      facts: { path: '/token', status: 503 },
      once: '/token answered 503, unreadable',
      zh: '/token 的答复无法使用（状态码 503）。',
      en: '/token gave no usable answer (status 503).',
    },
    {
      facts: { words: 'server_error' },
      once: 'the provider says server_error',
      zh: '收到的原话：“server_error”',
      en: 'Word for word: “server_error”',
    },
  ],
  court_sign_in_untrusted: [
    {
      facts: { wrong: 'another sign-in' },
      once: 'another nonce',
      zh: '登录凭证不是为这一次登录出具的。',
      en: 'The proof was made for another sign-in, or for somebody else.',
    },
  ],
  keys_rotated: [
    {
      facts: { key: '2' },
      once: 'everything is under master key 2; older ones may be retired',
      zh: '现在使用的主密钥：2。',
      en: 'The master key in use is 2.',
    },
  ],
}
const all = (Object.keys(alarmWords) as AlarmName[]).flatMap((name) => noted[name].map((told) => ({ name, ...told })))

test.each(all)('$name, $en', ({ name, facts, zh, en }) => {
  expect(toldBy({ name, facts, detail: '' })).toMatchObject({ zh, en })
})

test.each(all)('$name, once noted as “$once”, is read as it would be noted now', ({ name, once, zh, en }) => {
  expect(toldBy({ name, facts: null, detail: once })).toMatchObject({ zh, en })
})
