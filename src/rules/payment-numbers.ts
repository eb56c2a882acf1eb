import { dayIn } from './calendar.ts'

// Without I, L, O and U, so that a number can be read out, typed, and found in the remark of a transfer.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const heads = { fee: 'JF', premium: 'BF' } as const
type NoticeKind = keyof typeof heads

/** A new payment notice: JF-20261124-7K3M9Q2X for a fee, BF-… for a premium. `now`: milliseconds UTC. */
export function noticeNumber(kind: NoticeKind, now: number, random = crypto.getRandomValues(new Uint8Array(8))) {
  const drawn = [...random].map((byte) => letters[byte % 32]).join('')
  return `${heads[kind]}-${dayIn(now).replaceAll('-', '')}-${drawn}`
}

/** What is paid with a notice of this number. */
export const noticeKind = (notice: string): NoticeKind => (notice.startsWith(heads.fee) ? 'fee' : 'premium')

/** What paid a notice has one receipt: SJ-20261124-7K3M9Q2X. */
export const receiptNumber = (notice: string) => notice.replace(/^[JB]F/, 'SJ')

/** The notices whose numbers, without their dashes, stand in a text of capitals and digits. */
export const noticesIn = (text: string): string[] =>
  [...text.matchAll(/([JB]F)(\d{8})([0-9A-HJKMNP-TV-Z]{8})/g)].map(([, kind, day, drawn]) => `${kind}-${day}-${drawn}`)

/** The n-th try to pay a notice, as providers know it: at most 32 letters and digits. */
export const orderNumber = (notice: string, n: number) => `${notice.replaceAll('-', '')}P${n}`

/** The order that a movement of money is about: a refund's number is its order's, and R with a count. */
export const orderBehind = (number: string) => number.replace(/R\d+$/, '')

/** `nth`: which try to pay the notice, where that was typed as well. */
export type OrderTyped = { notice: string; nth?: string }

/** What somebody means by the number of an order, of its notice or of one of its refunds, in capitals and digits. */
export function orderTyped(text: string): OrderTyped | null {
  const [, notice, nth] = /^([JB]F\d{8}[0-9A-Z]{8})(P\d+)?(?:R\d+)?$/.exec(text) ?? []
  return notice ? { notice, nth } : null
}
