import type { AlarmFacts, SignInFault } from '../../db/alarms.ts'
import type { AlarmRow } from '../../db/office/alarms.ts'
import { providerWords } from '../../payment/provider-words.ts'
import type { Heard } from '../../providers/heard.ts'
import { yuan } from '../../rules/money.ts'
import type { AlarmName } from '../../words/alarms.ts'
import { fill, type Said, said } from '../../words/lang.ts'
import { factsIn } from './noted-in-english.ts'

/** What an alarm is about, in words; what somebody else has said is quoted as it came. */
export function toldBy({ name, facts, detail }: Pick<AlarmRow, 'name' | 'facts' | 'detail'>): Said {
  const known = facts ?? factsIn(name, detail)
  return known ? (tell[name] as (facts: typeof known) => Said)(known) : wordForWord(detail)
}

const wordForWord = (words: string) => fill(said('收到的原话：“{words}”', 'Word for word: “{words}”'), { words })

function heard(heard: Heard): Said {
  if ('words' in heard) return wordForWord(heard.words)
  if ('nothing' in heard)
    return fill(said('没有按时收到答复（{words}）。', 'No answer came in time ({words}).'), { words: heard.nothing })
  const { unreadable: status } = heard
  return status === null
    ? said('答复无法读懂。', 'The answer could not be read.')
    : fill(said('答复无法读懂（状态码 {status}）。', 'The answer could not be read (status {status}).'), { status })
}

const signIn = (fault: SignInFault): Said =>
  'wrong' in fault
    ? wrongAtSignIn[fault.wrong]
    : 'path' in fault
      ? fill(
          said('{path} 的答复无法使用（状态码 {status}）。', '{path} gave no usable answer (status {status}).'),
          fault,
        )
      : heard(fault)

const wrongAtSignIn = {
  issuer: said('答复来自另一个发行方。', 'The answer names another issuer.'),
  'no PKCE': said('对方不支持 PKCE（S256）。', 'It does not do PKCE with S256.'),
  'no proof of ours': said(
    '对方接受的身份证明方式都没有配置。',
    'None of the ways in which it lets us prove who we are is set up.',
  ),
  'another sign-in': said(
    '登录凭证不是为这一次登录出具的。',
    'The proof was made for another sign-in, or for somebody else.',
  ),
  'too weak': said('登录方式的强度不够。', 'The way of signing in was not strong enough.'),
}

const messages = (facts: { most: number }) =>
  fill(said('每天最多 {most} 条。', 'At most {most} messages a day.'), facts)

const tell: { [Name in AlarmName]: (facts: AlarmFacts[Name]) => Said } = {
  'history differs from its anchor': (facts) => fill(said('从第 {seq} 步起。', 'From step {seq} on.'), facts),
  'payment held': ({ order, due, paid }) =>
    fill(
      said('订单 {order}：应缴 {due} 元，收到 {paid} 元。', 'Order {order}: {due} yuan were due, {paid} yuan came in.'),
      { order, due: yuan(due), paid: yuan(paid) },
    ),
  'refund stuck': (facts) =>
    'back' in facts
      ? fill(
          said(
            '退款 {refund}：退回了 {back} 元，与应退金额不符。',
            'Refund {refund}: {back} yuan went back, which is not what was due.',
          ),
          { refund: facts.refund, back: yuan(facts.back) },
        )
      : fill(
          said(
            '退款 {refund} 被拒绝，支付机构的原话：“{words}”',
            'Refund {refund} was refused, in the provider’s own words: “{words}”',
          ),
          facts,
        ),
  'payment of an unknown order': (facts) => fill(said('订单 {order}。', 'Order {order}.'), facts),
  reconciliation: ({ provider, day, differences }) =>
    fill(said('{provider}，{day}：{differences} 处差异。', '{provider}, {day}. Differences: {differences}.'), {
      day: { day },
      differences,
      provider: providerWords[provider] ?? provider,
    }),
  sms_down: heard,
  sms_account: heard,
  sms_budget_nearly_spent: messages,
  sms_budget_spent: messages,
  identity_down: heard,
  identity_account: heard,
  court_sign_in_down: signIn,
  court_sign_in_untrusted: signIn,
  keys_rotated: (facts) => fill(said('现在使用的主密钥：{key}。', 'The master key in use is {key}.'), facts),
}
