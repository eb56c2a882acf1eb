import { latin1, view, wide } from './bytes.ts'

// The list of what an OLE file holds has names filled up to 64 bytes, their length, and what it is: 1 is a folder. Word
// calls the folder of each object by a number.
const digit = '\\d\\0'
const objects = new RegExp(`_\\0(?:${digit}){7,11}(?:\\0\\0){20,24}[\\s\\S]\\0\\x01`)

// Such fields start another program, or read from another document. Text is kept in letters of one byte or of two.
const acting = ['DDE', 'DDEAUTO', 'LINK'].flatMap((name) => [`${name}(?!\\w)`, `${wide(name)}(?!\\w\\0)`])
const fields = new RegExp(`\\x13[\\s\\0"]{0,40}(?:${acting.join('|')})`, 'i')

/** The head of a document's titles: eighteen texts, each behind its length. The second names its template. */
const titles = '\xff\xff\x12\0\0\0'
const mostTitles = 1000

/** Whether a Word 97-2003 document asks for something from elsewhere when it is opened, or holds what acts by itself. */
export function reachesOutOfOld(bytes: Uint8Array): boolean {
  const text = latin1(bytes)
  return objects.test(text) || fields.test(text) || hasTemplateElsewhere(bytes, text)
}

function hasTemplateElsewhere(bytes: Uint8Array, text: string): boolean {
  let at = text.indexOf(titles)
  for (let seen = 0; at >= 0; seen++) {
    if (seen === mostTitles || elsewhere.test(secondText(bytes, text, at + titles.length))) return true
    at = text.indexOf(titles, at + 1)
  }
  return false
}

// Where somebody has a template of their own, it is named by its place on their disk, or by its name alone.
const elsewhere = /^\s*(?:[a-z][a-z\d+.-]+:[\\/]{2}|[\\/]{2})/i

function secondText(bytes: Uint8Array, text: string, first: number): string {
  if (first + 2 > bytes.length) return ''
  const second = first + 2 + 2 * view(bytes).getUint16(first, true) + 2
  return text.slice(second, second + 64).replaceAll('\0', '')
}
