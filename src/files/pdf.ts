import { constants, inflateSync } from 'node:zlib'
import { latin1 } from './bytes.ts'

const maxUnpacked = 10 * 1024 * 1024
/** Each holds a hundred objects or so. */
const mostStreams = 20_000

/** A name of PDF, of which each letter may be written as its number behind a #. */
const called = (...names: string[]) => `/(?:${names.map(spelt).join('|')})(?![A-Za-z#])`
const spelt = (name: string) => name.replace(/./g, (letter) => `(?:${letter}|#${anyCase(letter.charCodeAt(0))})`)
const anyCase = (code: number) => code.toString(16).replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)

// What a rendition does can be a script as well, and an XFA form is a program. The last four open other files, or fetch
// or send data, also by themselves when the PDF is opened.
const active = new RegExp(
  called(
    ...['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'Rendition', 'XFA'],
    ...['GoToR', 'GoToE', 'SubmitForm', 'ImportData'],
  ),
)
const sealed = new RegExp(called('Encrypt'))
const otherwise = new RegExp(called('DecodeParms', 'DP'))
const filter = new RegExp(called('Filter'))
const flate = called('FlateDecode', 'Fl')
const deflated = new RegExp(`${called('Filter')}\\s{0,20}(?:${flate}|\\[\\s{0,20}${flate}\\s{0,20}\\])`)
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
  if (active.test(packed.found)) return 'active'
  return packed.plainly ? undefined : 'unreadable'
}

type Packed = { found: string; plainly: boolean }

/** What all object streams hold; null where one cannot be unpacked or they are made to swell. */
function packedObjects(bytes: Uint8Array, text: string): Packed | null {
  const packed = { found: '', plainly: true }
  for (const [place, at] of objectStreams(text).entries()) {
    if (at === null || place === mostStreams) return null
    const more = unpacked(bytes.subarray(at), maxUnpacked - packed.found.length)
    if (more === null) return null
    packed.found += more
    packed.plainly &&= plainlyPacked(text.slice(Math.max(0, at - 2000), at))
  }
  return packed
}

/**
 * Whether a stream is packed in the one way in which everybody packs objects, once and without differences instead of
 * letters: only then this is what a reader finds in it. A text or a comment in its description could pass for another.
 */
function plainlyPacked(before: string): boolean {
  const description = before.slice(before.lastIndexOf('obj'))
  return (
    /^obj[^()%]*$/.test(description) &&
    !otherwise.test(description) &&
    description.split(filter).length === 2 &&
    deflated.test(description)
  )
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
