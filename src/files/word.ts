import { latin1, startsWith, wide } from './bytes.ts'
import { xmlText } from './xml.ts'
import { type Entry, unzip, zipEntries } from './zip.ts'

const maxEntries = 2000
const maxUnpacked = 200 * 1024 * 1024
const maxRatio = 200
const types = '[Content_Types].xml'

/** A Word document without macros: a zip with its list of types and a `word/` folder, nothing hidden, no bomb. */
export function isDocx(bytes: Uint8Array) {
  if (!startsWith(bytes, 0x50, 0x4b, 3, 4)) return false
  const entries = zipEntries(bytes)
  return entries !== null && wordLike(entries) && !bomb(entries, bytes.length) && plainTypes(bytes, entries)
}

const wordLike = (entries: Entry[]) =>
  // Of two parts of one name another program may read the other.
  new Set(entries.map(({ name }) => name.toLowerCase())).size === entries.length &&
  entries.some(({ name }) => name === 'word/document.xml') &&
  !entries.some((entry) => entry.sealed || odd(entry.name))

const odd = (name: string) =>
  name.includes('..') || name.startsWith('/') || /vba|activeX|\.(zip|rar|7z|jar|exe|dll|js|vbs|docm)$/i.test(name)

const bomb = (entries: Entry[], length: number) => {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  return entries.length > maxEntries || unpacked > maxUnpacked || unpacked > length * maxRatio
}

function plainTypes(bytes: Uint8Array, entries: Entry[]) {
  const entry = entries.find(({ name }) => name === types)
  const part = entry && unzip(bytes, entry, 1024 * 1024)
  const text = part && xmlText(part)
  return !!text && !/macroEnabled|vbaProject/i.test(text) && !text.split('<').some(disguised)
}

// What is read as text has to be called so: only what is called so is looked into.
const disguised = (piece: string) =>
  /ContentType\s{0,100}=\s{0,100}["'][^"']*xml\s*["']/i.test(piece) &&
  !/(?:PartName\s{0,100}=\s{0,100}["'][^"']*\.|Extension\s{0,100}=\s{0,100}["']\.?)(?:xml|rels|vml)\s*["']/i.test(piece)

// Names of storages are the same in capitals.
const macros = new RegExp(wide('_VBA_PROJECT'), 'i')

/** A Word 97-2003 document without macros: OLE with a stream called WordDocument and none of a macro's storages. */
export function isDoc(bytes: Uint8Array) {
  if (!startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return false
  const text = latin1(bytes)
  return text.includes(wide('WordDocument')) && !macros.test(text)
}
