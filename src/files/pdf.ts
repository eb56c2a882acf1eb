import { constants, inflateSync } from 'node:zlib'
import { latin1 } from './bytes.ts'

const maxUnpacked = 10 * 1024 * 1024
/** Each holds a hundred objects or so. */
const mostStreams = 20_000

/** A name of PDF, of which each letter may be written as its number behind a #. */
const called = (...names: string[]) => `/(?:${names.map(spelt).join('|')})(?![A-Za-z#])`
const spelt = (name: string) => name.replace(/./g, (letter) => `(?:${letter}|#${anyCase(letter.charCodeAt(0))})`)
const anyCase = (code: number) => code.toString(16).replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)

// What a rendition does can be a script as well.
const active = new RegExp(called('JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'Rendition'))
const sealed = new RegExp(called('Encrypt'))
const first = new RegExp(`${called('First')}(\\s+\\d+\\s+\\d+\\s+R)?`, 'g')

/** A PDF from its first byte to its last, with nothing else showing at its head. */
export const isPdf = (bytes: Uint8Array) =>
  /^%PDF-[12]\.\d/.test(latin1(bytes, 0, 8)) &&
  !/<(!doctype|html|script|svg|body|iframe)/i.test(latin1(bytes, 0, 1024)) &&
  latin1(bytes, bytes.length - 1024).includes('%%EOF')

export type PdfTrouble = 'active' | 'sealed' | 'unreadable'

/** Scripts, launch actions, attachments; also where they hide in packed object streams or behind #-escapes. */
export function pdfTrouble(bytes: Uint8Array): PdfTrouble | undefined {
  const text = latin1(bytes)
  if (active.test(text)) return 'active'
  if (sealed.test(text)) return 'sealed'
  const packed = packedObjects(bytes, text)
  if (packed === null) return 'unreadable'
  return active.test(packed) ? 'active' : undefined
}

/** The text of all object streams; null where one cannot be unpacked or they are made to swell. */
function packedObjects(bytes: Uint8Array, text: string): string | null {
  let found = ''
  for (const [place, at] of objectStreams(text).entries()) {
    const more = at === null || place === mostStreams ? null : unpacked(bytes.subarray(at), maxUnpacked - found.length)
    if (more === null) return null
    found += more
  }
  return found
}

/**
 * Where object streams begin: every reader needs /First to find the objects in one, whatever else its dictionary leaves
 * out, so the next stream is taken for one, however far off. Null: there is none. Only of bookmarks, whose /First
 * stands elsewhere, the object may end before.
 */
function objectStreams(text: string): Set<number | null> {
  const streamAfter = ahead(text, /stream[ \t]*(?:\r\n|\r|\n)/g)
  const endAfter = ahead(text, /endobj/g)
  const found = new Set<number | null>()
  for (const { index, 1: elsewhere } of text.matchAll(first)) {
    const [stream, end] = [streamAfter(index), endAfter(index)]
    if (elsewhere && end && !(stream && stream.index < end.index)) continue
    found.add(stream && stream.index + stream[0].length)
  }
  return found
}

/** The next place after ever later ones, found in one walk. */
function ahead(text: string, pattern: RegExp) {
  let found = pattern.exec(text)
  return (from: number) => {
    while (found && found.index < from) found = pattern.exec(text)
    return found
  }
}

function unpacked(bytes: Uint8Array, max: number) {
  try {
    return latin1(inflateSync(bytes, { maxOutputLength: Math.max(1, max), finishFlush: constants.Z_SYNC_FLUSH }))
  } catch {
    return null
  }
}
