import { shownCode } from '../privacy/code.ts'
import type { Check } from './page/render.ts'

/** Where this deployment is found; one that does not say so is the local one. */
export const originOf = ({ ORIGIN }: { ORIGIN?: string }) => ORIGIN ?? 'http://localhost:8787'

const verifyAddress = (env: { ORIGIN?: string }) => `${originOf(env)}/verify`

/** What stands at the foot of every page, so that whoever holds the paper can ask whether it is true. */
export const checkFoot = (env: { ORIGIN?: string }, { number, code }: { number: string; code: string }): Check => ({
  url: `${verifyAddress(env)}?${new URLSearchParams({ number, code })}`,
  lines: [
    `文书编号：${number}`,
    `核验码：${shownCode(code)}`,
    `扫描二维码，或者登录 ${verifyAddress(env)} ，输入文书编号`,
    '和核验码（或者当事人证件号码后四位），即可核验真伪与效力。',
  ],
})
