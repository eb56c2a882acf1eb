import type { Bytes } from '../../privacy/bytes.ts'
import { keptAt, markBegins, markLength } from './kept.ts'

// Written on by one page after the other: none waits for anything meanwhile.
let sheet: Bytes = new Uint8Array(64 * 1024)
const most = 3
const encoder = new TextEncoder()

/**
 * A page as it is sent. The runtime takes longer to put Chinese into bytes than all else on a page takes, so what was
 * kept is copied, and the rest written letter by letter.
 */
export function sent(html: string): Bytes {
  let at = 0
  makeRoom(at, html.length * most)
  for (let place = 0; place < html.length; place++) {
    const code = html.charCodeAt(place)
    const kept = code === markBegins ? keptAt(html, place) : undefined
    if (code < 0x80) sheet[at++] = code
    else if (kept) {
      makeRoom(at, kept.bytes.length + (html.length - place) * most)
      sheet.set(kept.bytes, at)
      at += kept.bytes.length
      place += markLength - 1
    } else if (inThree(code)) {
      sheet[at++] = 0xe0 | (code >> 12)
      sheet[at++] = 0x80 | ((code >> 6) & 0x3f)
      sheet[at++] = 0x80 | (code & 0x3f)
    } else {
      const letter = String.fromCodePoint(html.codePointAt(place)!)
      at += encoder.encodeInto(letter, sheet.subarray(at)).written
      place += letter.length - 1
    }
  }
  return sheet.slice(0, at)
}

/** All but those that take two, and the rare ones that are written as two. */
const inThree = (code: number) => code >= 0x800 && (code < 0xd800 || code > 0xdfff)

function makeRoom(at: number, more: number) {
  if (at + more <= sheet.length) return
  const larger = new Uint8Array(2 * (at + more))
  larger.set(sheet)
  sheet = larger
}
