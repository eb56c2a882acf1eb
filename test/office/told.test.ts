import { expect, test } from 'vitest'
import { toldBy } from '../../src/office/alarms/told.ts'
import { type AlarmName, alarmWords } from '../../src/words/alarms.ts'

const inItsOwnWords = ['收到的原话：“余额不足 (r-1)”', 'Word for word: “余额不足 (r-1)”'] as const
const noted: [AlarmName, detail: string, zh: string, en: string][] = [
  ['history differs from its anchor', 'a1 at 3', '从第 3 步起。', 'From step 3 on.'],
  [
    'payment held',
    'O1: 50000 of 500000 fen',
    '订单 O1：应缴 5,000.00 元，收到 500.00 元。',
    'Order O1: 5,000.00 yuan were due, 500.00 yuan came in.',
  ],
  [
    'refund stuck',
    'R1: 403 NOT_ENOUGH 基本账户余额不足',
    '退款 R1 被拒绝，支付机构的原话：“403 NOT_ENOUGH 基本账户余额不足”',
    'Refund R1 was refused, in the provider’s own words: “403 NOT_ENOUGH 基本账户余额不足”',
  ],
  [
    'refund stuck',
    'R1: 100 fen went back',
    '退款 R1：退回了 1.00 元，与应退金额不符。',
    'Refund R1: 1.00 yuan went back, which is not what was due.',
  ],
  ['payment of an unknown order', 'O1', '订单 O1。', 'Order O1.'],
  [
    'reconciliation',
    'wechat 2026-11-20: 2',
    '微信支付，2026-11-20：2 处差异。',
    'WeChat Pay, 2026-11-20. Differences: 2.',
  ],
  ['sms_down', 'no answer', '没有按时收到答复（no answer）。', 'No answer came in time (no answer).'],
  [
    'sms_down',
    'an unreadable answer, status 502',
    '答复无法读懂（状态码 502）。',
    'The answer could not be read (status 502).',
  ],
  ['sms_account', '余额不足 (r-1)', ...inItsOwnWords],
  ['sms_budget_spent', '5000 messages a day', '每天最多 5000 条。', 'At most 5000 messages a day.'],
  ['sms_budget_nearly_spent', '5000 messages a day', '每天最多 5000 条。', 'At most 5000 messages a day.'],
  ['identity_down', 'an unreadable answer', '答复无法读懂。', 'The answer could not be read.'],
  ['identity_account', '余额不足 (r-1)', ...inItsOwnWords],
  [
    'court_sign_in_down',
    '/token answered 503, unreadable',
    '/token 的答复无法使用（状态码 503）。',
    '/token gave no usable answer (status 503).',
  ],
  [
    'court_sign_in_down',
    'the provider says server_error',
    '对方的原话：“server_error”',
    'In its own words: “server_error”',
  ],
  [
    'court_sign_in_untrusted',
    'another nonce',
    '登录凭证不是为这一次登录出具的。',
    'The proof was made for another sign-in, or for somebody else.',
  ],
  [
    'keys_rotated',
    'everything is under master key 2; older ones may be retired',
    '现在使用的主密钥：2。',
    'The master key in use is 2.',
  ],
]

test.each(noted)('%s: %s', (name, detail, zh, en) => {
  expect(toldBy({ name, detail })).toMatchObject({ zh, en })
})

test('every alarm is told', () => {
  expect([...new Set(noted.map(([name]) => name))].toSorted()).toEqual(Object.keys(alarmWords).toSorted())
})
