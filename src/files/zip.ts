import { inflateRawSync } from 'node:zlib'
import { latin1, view } from './bytes.ts'

export type Entry = { name: string; sealed: boolean; packed: number; size: number; packing: number; at: number }

const endLength = 22
const entryLength = 46

/** The list of contents, or null where this is not one plain zip from the first byte to the last. */
export function zipEntries(bytes: Uint8Array): Entry[] | null {
  const end = endOfZip(bytes)
  if (end < 0) return null
  const data = view(bytes)
  const count = data.getUint16(end + 10, true)
  const start = data.getUint32(end + 16, true)
  if (start + data.getUint32(end + 12, true) !== end) return null
  return readEntries(bytes, data, { start, end, count })
}

/** Bytes behind the end or a comment there are how a second file hides in a zip. */
function endOfZip(bytes: Uint8Array) {
  const end = bytes.length - endLength
  return end >= 0 && view(bytes).getUint32(end, true) === 0x06054b50 ? end : -1
}

function readEntries(bytes: Uint8Array, data: DataView, list: { start: number; end: number; count: number }) {
  const found: Entry[] = []
  let at = list.start
  while (found.length < list.count) {
    if (at + entryLength > list.end || data.getUint32(at, true) !== 0x02014b50) return null
    const nameLength = data.getUint16(at + 28, true)
    found.push({
      name: latin1(bytes, at + entryLength, at + entryLength + nameLength),
      sealed: (data.getUint16(at + 8, true) & 1) === 1,
      packing: data.getUint16(at + 10, true),
      packed: data.getUint32(at + 20, true),
      size: data.getUint32(at + 24, true),
      at: data.getUint32(at + 42, true),
    })
    at += entryLength + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true)
  }
  return at === list.end ? found : null
}

/** One entry's own bytes, or null where it cannot be read or is longer than `max`. */
export function unzip(bytes: Uint8Array, entry: Entry, max: number): Uint8Array | null {
  if (entry.at + 30 > bytes.length) return null
  const data = view(bytes)
  const from = entry.at + 30 + data.getUint16(entry.at + 26, true) + data.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  if (entry.packing === 0) return packed.length <= max ? packed : null
  try {
    return inflateRawSync(packed, { maxOutputLength: max })
  } catch {
    return null
  }
}
