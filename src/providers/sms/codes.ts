import type { Unsent } from './port.ts'

/** What the first entry that begins the provider's code says; no code is no answer, an unknown one a refusal. */
export const firstOf = (codes: readonly (readonly [string, Unsent])[], code: string): Unsent =>
  code ? (codes.find(([start]) => code.startsWith(start))?.[1] ?? 'refused') : 'no answer'
