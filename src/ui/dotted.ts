/** What there is of it, in one line; where it breaks, no line begins with the dot. */
export const dotted = (parts: readonly unknown[]): string => parts.filter(Boolean).join('\u00a0· ')
