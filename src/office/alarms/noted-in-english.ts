import type { AlarmFacts } from '../../db/alarms.ts'
import type { AlarmName } from '../../words/alarms.ts'

type Facts<Name extends AlarmName = AlarmName> = AlarmFacts[Name]
type Read<Name extends AlarmName> = [from: RegExp, facts: (...found: string[]) => Facts<Name>]

const line: Read<'sms_down'>[] = [
  [/^(no answer|network connection lost\.?|.*time.?out.*)$/i, (nothing = '') => ({ nothing })],
  [/^an unreadable answer$/, () => ({ unreadable: null })],
  [/^an unreadable answer, status (\d+)$/, (status) => ({ unreadable: Number(status) })],
]
const signIn: Read<'court_sign_in_down'>[] = [
  [/^(\/\S*) answered (\d+)/, (path = '', status) => ({ path, status: Number(status) })],
  [/another issuer/, () => ({ wrong: 'issuer' })],
  [/PKCE/, () => ({ wrong: 'no PKCE' })],
  [/^no way to prove who we are$/, () => ({ wrong: 'no proof of ours' })],
  [/^(?:another nonce|made for )/, () => ({ wrong: 'another sign-in' })],
  [/^not signed in strongly enough$/, () => ({ wrong: 'too weak' })],
  [/^the provider says (.+)$/, (words = '') => ({ words })],
]
const messages: Read<'sms_budget_spent'>[] = [[/^(\d+) messages a day$/, (most) => ({ most: Number(most) })]]

const reads: { [Name in AlarmName]?: Read<Name>[] } = {
  'history differs from its anchor': [[/ at (\d+)$/, (seq) => ({ seq: Number(seq) })]],
  'payment held': [
    [/^(\S+): (\d+) of (\d+) fen$/, (order = '', paid, due) => ({ order, paid: Number(paid), due: Number(due) })],
  ],
  'refund stuck': [
    [/^(\S+): (\d+) fen went back$/, (refund = '', back) => ({ refund, back: Number(back) })],
    [/^(\S+): (.+)$/, (refund = '', words = '') => ({ refund, words })],
  ],
  'payment of an unknown order': [[/^(\S+)$/, (order = '') => ({ order })]],
  reconciliation: [
    [
      /^(\w+) ([\d-]+): (\d+)$/,
      (provider = '', day = '', differences) => ({ provider, day, differences: Number(differences) }),
    ],
  ],
  sms_budget_nearly_spent: messages,
  sms_budget_spent: messages,
  sms_down: line,
  identity_down: line,
  court_sign_in_down: [...line, ...signIn],
  court_sign_in_untrusted: signIn,
  keys_rotated: [[/under master key (\S+);/, (key = '') => ({ key })]],
}

/** The facts of an alarm that was noted in a line of English, as all were until facts were kept. Null: somebody else's words. */
export function factsIn(name: AlarmName, detail: string): Facts | null {
  for (const [from, facts] of reads[name] ?? []) {
    const found = from.exec(detail)
    if (found) return facts(...found.slice(1))
  }
  return null
}
