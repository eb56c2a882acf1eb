import { constants, inflateSync } from 'node:zlib'
import { latin1 } from './bytes.ts'

const maxUnpacked = 10 * 1024 * 1024
const active = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia)(?![A-Za-z])/

/** A PDF from its first byte to its last, with nothing else showing at its head. */
export const isPdf = (bytes: Uint8Array) =>
  /^%PDF-[12]\.\d/.test(latin1(bytes, 0, 8)) &&
  !/<(!doctype|html|script|svg|body|iframe)/i.test(latin1(bytes, 0, 1024)) &&
  latin1(bytes, bytes.length - 1024).includes('%%EOF')

export type PdfTrouble = 'active' | 'sealed' | 'unreadable'

/** Scripts, launch actions, attachments; also where they hide in packed object streams or behind #-escapes. */
export function pdfTrouble(bytes: Uint8Array): PdfTrouble | undefined {
  const text = latin1(bytes)
  if (active.test(unescaped(text))) return 'active'
  if (/\/Encrypt(?![A-Za-z])/.test(unescaped(text))) return 'sealed'
  const packed = packedObjects(bytes, text)
  if (packed === null) return 'unreadable'
  return active.test(unescaped(packed)) ? 'active' : undefined
}

const unescaped = (text: string) =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** The text of all object streams; null where one cannot be unpacked or they are made to swell. */
function packedObjects(bytes: Uint8Array, text: string): string | null {
  let found = ''
  for (const { index, 0: start } of text.matchAll(/stream\r?\n/g)) {
    if (!holdsObjects(text, index)) continue
    const more = unpacked(bytes.subarray(index + start.length), maxUnpacked - found.length)
    if (more === null) return null
    found += more
  }
  return found
}

/** Every reader needs /First to find the objects in a stream, whatever else the dictionary leaves out. */
function holdsObjects(text: string, stream: number) {
  if (text.startsWith('endstream', stream - 3)) return false
  const before = text.slice(Math.max(0, stream - 2000), stream)
  const dictionary = unescaped(before.slice(before.lastIndexOf(' obj') + 1))
  return /\/First(?![A-Za-z])/.test(dictionary) && /\/Filter/.test(dictionary)
}

function unpacked(bytes: Uint8Array, max: number) {
  try {
    return latin1(inflateSync(bytes, { maxOutputLength: Math.max(1, max), finishFlush: constants.Z_SYNC_FLUSH }))
  } catch {
    return null
  }
}
