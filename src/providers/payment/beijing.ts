import { rfc3339 } from '../../rules/calendar.ts'

/** `2026-11-24 08:30:00` of Beijing, as providers write it in statements, in milliseconds UTC; null where it is none. */
export function fromBeijing(written: string): number | null {
  const at = Date.parse(`${written.trim().replace(' ', 'T')}+08:00`)
  return Number.isNaN(at) ? null : at
}

/** The other way round. */
export const toBeijing = (at: number): string => rfc3339(at).slice(0, 19).replace('T', ' ')
