import { no, type Said } from './answer.ts'
import type { Fault } from './switches.ts'

/** What happens to a call under a fault: what is done, and what of it is answered. */
type Treated = { said: Said | null; signed: boolean; waits: number }

const fine = (said: Said): Treated => ({ said, signed: true, waits: 0 })
const slow = 3_000
/** Longer than anybody waits. */
const hangs = 12_000

export function treat(fault: Fault | null, run: () => Said): Treated {
  if (fault === 'error') return fine(no(500, 'SYSTEM_ERROR', '系统异常，请稍后重试'))
  if (fault === 'refuse') return fine(no(403, 'NO_AUTH', '商户暂无权限使用此功能'))
  if (fault === 'down' || fault === 'delayed') return { said: null, signed: true, waits: 0 }
  if (fault === 'hang') return { said: null, signed: true, waits: hangs }
  const said = run()
  if (fault === 'lost') return { said: null, signed: true, waits: 0 }
  if (fault === 'slow') return { said, signed: true, waits: slow }
  return { said: fault === 'wrong amount' ? cheaper(said) : said, signed: fault !== 'unsigned', waits: 0 }
}

function cheaper({ value, ...rest }: Said): Said {
  const amount = (value as { amount?: object } | undefined)?.amount
  return { ...rest, value: amount ? { ...value, amount: { ...amount, total: 1 } } : value }
}
