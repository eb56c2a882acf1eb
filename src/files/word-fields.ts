import { xmlText } from './xml.ts'
import { unzip, zipEntries } from './zip.ts'

/** What all parts of a document come to at most; a book has a tenth of it. */
const most = 32 * 1024 * 1024

const quoted = `(?:[^<>"']|"[^"<]*"|'[^'<]*')*`
// A field's instruction comes in pieces between its marks, or whole in an attribute.
const pieces = new RegExp(
  `<(?:[\\w.-]{1,40}:)?(?:(fldChar)\\b|(?:del)?[iI]nstrText\\b${quoted}>([^<]*))|\\binstr\\s{0,100}=\\s{0,100}(?:"([^"<]*)"|'([^'<]*)')`,
  'g',
)
/** Fields that start another program, or read from another document, when the document is opened. */
const acting = /(?:^|\0)[\s"]*(?:DDE|DDEAUTO|LINK)(?!\w)/i

/** Whether a Word document has a field that asks another program for something; what cannot be read may have one. */
export function hasActingFields(bytes: Uint8Array): boolean {
  const parts = (zipEntries(bytes) ?? []).filter(({ name }) => /\.xml$/i.test(name))
  if (parts.reduce((sum, { size }) => sum + size, 0) > most) return true
  return parts.some((entry) => {
    const part = unzip(bytes, entry, Math.max(1, entry.size))
    const text = part && xmlText(part, most)
    // Comments and what stands beside the markup hide pieces of an instruction, and Word writes neither.
    return text === null || (/instr/i.test(text) && (text.includes('<!') || acting.test(instructions(text))))
  })
}

/** The instructions of all fields, a NUL between them: no part holds one. */
const instructions = (text: string) =>
  [...text.matchAll(pieces)].map(([, mark, piece, a, b]) => (mark ? '\0' : (piece ?? `\0${a ?? b}\0`))).join('')
