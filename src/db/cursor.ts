export const pageSize = 20

/** Where the next page of a list begins: after this row. */
export type Cursor = { at: number; id: string }

/** Where a page of a list begins, as an address carries it: `1764000000000.a1b2`. */
export function readCursor(text: string | undefined): Cursor | undefined {
  const [, at, id] = /^(\d{1,16})\.([\w-]{1,60})$/.exec(text ?? '') ?? []
  return at && id ? { at: Number(at), id } : undefined
}

export const cursorAt = (at: number, { id }: { id: string }): string => `${at}.${id}`

/** Of rows that were read one more than shown: those to show, and the last of them where more follow. */
export const pageOf = <R>(rows: readonly R[], size: number): { shown: readonly R[]; last: R | undefined } => ({
  shown: rows.slice(0, size),
  last: rows.length > size ? rows[size - 1] : undefined,
})
