const offset = 8 * 3_600_000

/** `2026-11-24 08:30:00` of Beijing, as providers write it in statements, in milliseconds UTC; null where it is none. */
export function fromBeijing(written: string): number | null {
  const at = Date.parse(`${written.trim().replace(' ', 'T')}+08:00`)
  return Number.isNaN(at) ? null : at
}

export const toBeijing = (at: number): string => new Date(at + offset).toISOString().slice(0, 19).replace('T', ' ')
/** RFC 3339 with Beijing's offset and no fractions of a second: the only form that WeChat Pay accepts. */
export const rfc3339 = (at: number): string => `${toBeijing(at).replace(' ', 'T')}+08:00`
