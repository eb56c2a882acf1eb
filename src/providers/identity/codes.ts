import type { Unavailable } from './port.ts'

/** Why a call was turned down: https://cloud.tencent.com/document/api/1007/31816, the first that begins the code. */
const refusals: readonly (readonly [string, Unavailable['because']])[] = [
  ['InvalidParameterValue.BizTokenExpired', 'expired'],
  ['InvalidParameterValue.BizTokenIllegal', 'expired'],
  ['InvalidParameterValue.RuleId', 'account'],
  ['InvalidParameter.RuleId', 'account'],
  ['InvalidParameter', 'not accepted'],
  ['MissingParameter', 'not accepted'],
  ['FailedOperation.IdFormatError', 'not accepted'],
  ['FailedOperation.NameFormatError', 'not accepted'],
  ['FailedOperation.StsUnAuthErrError', 'account'],
  ['UnauthorizedOperation', 'account'],
  ['UnsupportedOperation', 'account'],
  ['AuthFailure', 'account'],
]

export const whyNot = (code: string): Unavailable['because'] =>
  refusals.find(([start]) => code.startsWith(start))?.[1] ?? 'down'

type Outcome = 'pending' | 'passed' | 'again' | 'counter' | 'expired' | 'down'

const unfinished = 17
const outcomes: Record<number, Outcome> = {
  0: 'passed',
  [unfinished]: 'pending',
  15: 'expired',
  // The provider itself is out of order.
  ...of('down', [4, 7, 8, 9, 10, 11, 12, 13, 1006, 2017]),
  // Nothing that the person does in front of the camera will help: the state has no such person, or no usable picture.
  ...of('counter', [1, 2, 3, 16, 203, 204, 301, 302, 2002, 2003, 2005, 2006, 2007, 2008, 2009]),
}

function of(outcome: Outcome, codes: number[]): Record<number, Outcome> {
  return Object.fromEntries(codes.map((code) => [code, outcome]))
}

/** What the final code of a check says; what is not listed may go better next time. https://cloud.tencent.com/document/product/1007/31082 */
export const outcomeOf = (code: number | null | undefined): Outcome =>
  code === null || code === undefined ? 'pending' : (outcomes[code] ?? 'again')
