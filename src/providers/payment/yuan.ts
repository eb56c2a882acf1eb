import type { Fen } from './port.ts'

/** `5000.00` of a provider in fen, without a floating-point number in between; null where it is no amount. */
export function fenOf(yuan: string): Fen | null {
  const [, whole, part = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(yuan.trim()) ?? []
  return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

export const yuanOf = (fen: Fen): string => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
