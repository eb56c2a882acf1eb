export type Slice = { offset: number; length: number }

/** One range of a file of `size` bytes; undefined for the whole of it, null where nothing of it is asked for. */
export function sliceOf(header: string | null, size: number): Slice | undefined | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === undefined || to === undefined || (!from && !to)) return undefined
  const start = from ? Number(from) : Math.max(0, size - Number(to))
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1
  if (from && to && Number(to) < start) return undefined
  return start > end ? null : { offset: start, length: end - start + 1 }
}
