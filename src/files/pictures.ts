import { latin1, startsWith, view } from './bytes.ts'

type Size = { width: number; height: number }

export const isPng = (bytes: Uint8Array) =>
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) && latin1(bytes, 12, 16) === 'IHDR'

export const isJpg = (bytes: Uint8Array) => startsWith(bytes, 0xff, 0xd8, 0xff)

/** What phones make of photographs unless told otherwise; nothing here reads it. */
export const isHeic = (bytes: Uint8Array) => /^ftyp(hei[cxms]|hev[cxms]|mif1|msf1|avif)/.test(latin1(bytes, 4, 12))

/** Width and height in pixels from the header alone; null where it has none. */
export const pixels = (bytes: Uint8Array): Size | null => (isPng(bytes) ? pngSize(bytes) : jpgSize(bytes))

const pngSize = (bytes: Uint8Array) =>
  bytes.length < 24 ? null : { width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) }

/** Walks the segments to the frame header (SOF0 to SOF15 without the three that are tables). */
function jpgSize(bytes: Uint8Array): Size | null {
  const data = view(bytes)
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = data.getUint8(at + 1)
    if (frame(marker)) return { height: data.getUint16(at + 5), width: data.getUint16(at + 7) }
    at += marker === 0xff ? 1 : 2 + data.getUint16(at + 2)
  }
  return null
}

const frame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
