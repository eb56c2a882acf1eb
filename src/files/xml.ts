import { startsWith } from './bytes.ts'

const longest = 4 * 1024 * 1024

/**
 * The text of a part as whoever opens it reads it: in UTF-8 or UTF-16, with letters that are written as their numbers.
 * Null where it is in anything else, or brings words of its own, which no office program writes.
 */
export function xmlText(bytes: Uint8Array, most = longest): string | null {
  const wide = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null
  const text = bytes.length > most ? null : decoded(bytes, wide ?? 'utf-8')
  if (text === null || text.includes('\0') || /<!(doctype|entity)/i.test(text)) return null
  const encoding = /^\s*<\?xml[^>]{0,200}?encoding\s{0,20}=\s{0,20}["']([^"']{1,40})/i.exec(text)?.[1]
  if (encoding && !/^(utf-8|us-ascii|utf-16)$/i.test(encoding)) return null
  return text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex, number) => letter(hex ? `0x${hex}` : number))
}

const letter = (number: string) => (Number(number) <= 0x10ffff ? String.fromCodePoint(Number(number)) : '')

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return null
  }
}
