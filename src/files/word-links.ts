import { xmlText } from './xml.ts'
import { type Entry, unzip, zipEntries } from './zip.ts'

/** What all lists of a document's relationships come to at most; a long document has a hundredth of it. */
const most = 4 * 1024 * 1024

const blank = '\\s{0,100}'
const attribute = `\\s{1,100}([\\w:.-]{1,40})${blank}=${blank}(?:"([^"]*)"|'([^']*)')`
const relationship = new RegExp(`^(?:[\\w.-]{1,40}:)?Relationship(?:${attribute})*${blank}/?>\\s*$`)
const named = new RegExp(attribute, 'g')

/** What is opened along with the document and acts: other people's programs, or whole documents that nobody has looked at. */
const acting = /\/(oleObject|control|aFChunk|subDocument|frame|vbaProject)$/i
// Where somebody has a template of their own, it is named by its place on their disk.
const onOwnDisk = /^file:\/\/\/[a-z]:[\\/](?![\\/])/i

/**
 * Whether a Word document asks for something from elsewhere as soon as it is opened (a template, a picture), or holds
 * what acts by itself. A link that somebody has to follow does neither.
 */
export function reachesOut(bytes: Uint8Array): boolean {
  const lists = (zipEntries(bytes) ?? []).filter(({ name }) => /\.rels$/i.test(name))
  return lists.reduce((sum, { size }) => sum + size, 0) > most || lists.some((entry) => listReachesOut(bytes, entry))
}

function listReachesOut(bytes: Uint8Array, entry: Entry): boolean {
  const part = unzip(bytes, entry, Math.max(1, entry.size))
  const text = part && xmlText(part)
  if (text === null) return true
  // No value holds a “<”, so that each piece is one whole relationship.
  return text.split('<').some((piece) => /^([\w.-]{1,40}:)?Relationship\b(?!s)/.test(piece) && oneReachesOut(piece))
}

function oneReachesOut(piece: string): boolean {
  if (!relationship.test(piece)) return true
  const of = Object.fromEntries([...piece.matchAll(named)].map(([, name, a, b]) => [name!.toLowerCase(), a ?? b ?? '']))
  const { type = '', target = '', targetmode = '' } = of
  if (acting.test(type.trim())) return true
  if (targetmode.trim().toLowerCase() !== 'external' || /\/hyperlink$/i.test(type.trim())) return false
  return !(/\/attachedTemplate$/i.test(type.trim()) && onOwnDisk.test(target.trim()))
}
