/** What the operator makes once, to seal data and to sign documents, and who sends SMS, checks faces, signs in staff. */
const needed = ['MASTER_KEYS', 'SIGNING_KEYS', 'SMS', 'IDENTITY', 'COURT_IDP'] as const
/** A court need not take money in every way, but in one at least. */
const waysToPay = ['WECHAT_PAY', 'ALIPAY', 'BANK_ACCOUNT'] as const

/** What a deployment must be told and has not been, a line each. What it was told is not read: that takes longer. */
export function unset(env: Env): string[] {
  const lines = needed.filter((name) => !env[name]).map((name) => `${name} is not set`)
  return waysToPay.some((name) => env[name]) ? lines : [...lines, 'none of WECHAT_PAY, ALIPAY and BANK_ACCOUNT is set']
}
