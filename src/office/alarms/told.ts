import { providerWords } from '../../payment/provider-words.ts'
import { yuan } from '../../rules/money.ts'
import type { AlarmName } from '../../words/alarms.ts'
import { fill, type Places, type Said } from '../../words/lang.ts'

type Reading = { from: RegExp; says: Said }
const reading = (from: RegExp, zh: string, en: string): Reading => ({ from, says: { zh, en } })

/** What is heard of any provider that is not its own words. */
const line = [
  reading(
    /^(?<words>no answer|network connection lost\.?|.*time.?out.*)$/i,
    '没有按时收到答复（{words}）。',
    'No answer came in time ({words}).',
  ),
  reading(/^an unreadable answer$/, '答复无法读懂。', 'The answer could not be read.'),
  reading(
    /^an unreadable answer, status (?<status>\d+)$/,
    '答复无法读懂（状态码 {status}）。',
    'The answer could not be read (status {status}).',
  ),
]

const courtSignIn = [
  reading(
    /^(?<path>\/\S*) answered (?<status>\d+)/,
    '{path} 的答复无法使用（状态码 {status}）。',
    '{path} gave no usable answer (status {status}).',
  ),
  reading(/another issuer/, '答复来自另一个发行方。', 'The answer names another issuer.'),
  reading(/PKCE/, '对方不支持 PKCE（S256）。', 'It does not do PKCE with S256.'),
  reading(
    /^no way to prove who we are$/,
    '对方接受的身份证明方式都没有配置。',
    'None of the ways in which it lets us prove who we are is set up.',
  ),
  reading(
    /^(another nonce|made for )/,
    '登录凭证不是为这一次登录出具的。',
    'The proof was made for another sign-in, or for somebody else.',
  ),
  reading(/^not signed in strongly enough$/, '登录方式的强度不够。', 'The way of signing in was not strong enough.'),
  reading(/^the provider says (?<words>.+)$/, '对方的原话：“{words}”', 'In its own words: “{words}”'),
]

const messages = [reading(/^(?<n>\d+) messages a day$/, '每天最多 {n} 条。', 'At most {n} messages a day.')]

const readings: Partial<Record<AlarmName, readonly Reading[]>> = {
  'history differs from its anchor': [reading(/ at (?<seq>\d+)$/, '从第 {seq} 步起。', 'From step {seq} on.')],
  'payment held': [
    reading(
      /^(?<order>\S+): (?<paid>\d+) of (?<due>\d+) fen$/,
      '订单 {order}：应缴 {due} 元，收到 {paid} 元。',
      'Order {order}: {due} yuan were due, {paid} yuan came in.',
    ),
  ],
  'refund stuck': [
    reading(
      /^(?<number>\S+): (?<back>\d+) fen went back$/,
      '退款 {number}：退回了 {back} 元，与应退金额不符。',
      'Refund {number}: {back} yuan went back, which is not what was due.',
    ),
    reading(
      /^(?<number>\S+): (?<words>.+)$/,
      '退款 {number} 被拒绝，支付机构的原话：“{words}”',
      'Refund {number} was refused, in the provider’s own words: “{words}”',
    ),
  ],
  'payment of an unknown order': [reading(/^(?<order>\S+)$/, '订单 {order}。', 'Order {order}.')],
  reconciliation: [
    reading(
      /^(?<provider>\w+) (?<day>[\d-]+): (?<n>\d+)$/,
      '{provider}，{day}：{n} 处差异。',
      '{provider}, {day}. Differences: {n}.',
    ),
  ],
  sms_budget_nearly_spent: messages,
  sms_budget_spent: messages,
  sms_down: line,
  identity_down: line,
  court_sign_in_down: [...line, ...courtSignIn],
  court_sign_in_untrusted: courtSignIn,
  keys_rotated: [
    reading(/under master key (?<key>\S+);/, '现在使用的主密钥：{key}。', 'The master key in use is {key}.'),
  ],
}
const inItsOwnWords = reading(/^(?<words>.*)$/s, '收到的原话：“{words}”', 'Word for word: “{words}”')

const inYuan = (fen: string) => yuan(Number(fen))
const written: Record<string, (text: string) => Places[string]> = {
  paid: inYuan,
  due: inYuan,
  back: inYuan,
  provider: (name) => providerWords[name] ?? name,
}

/** What an alarm has noted, in words; what somebody else has said is quoted as it came. */
export function toldBy({ name, detail }: { name: AlarmName; detail: string }): Said {
  const { from, says } = readings[name]?.find(({ from }) => from.test(detail)) ?? inItsOwnWords
  const found = Object.entries(from.exec(detail)?.groups ?? {})
  return fill(says, Object.fromEntries(found.map(([place, text]) => [place, written[place]?.(text) ?? text])))
}
