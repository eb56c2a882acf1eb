import type { Said } from '../words/lang.ts'
import { allKinds, type FileKind, fileKinds, maxBytesPerFile, maxPixels } from './allowed.ts'
import { ending, tidyName } from './names.ts'
import { pdfTrouble } from './pdf.ts'
import { isHeic, isJpg, isPng, pixels } from './pictures.ts'
import { refusals } from './refusals.ts'
import { sniff } from './sniff.ts'
import { hasActingFields } from './word-fields.ts'
import { reachesOut } from './word-links.ts'
import { reachesOutOfOld } from './word-old.ts'

/** What other folders need to know about files, in one place. */
export * from './allowed.ts'
export { sniff } from './sniff.ts'

type Handed = { name: string; bytes: Uint8Array }
type FileCheck = { ok: true; kind: FileKind; type: string; name: string } | { ok: false; because: Said }

/** Whether a file may be kept: its size, what it is and that such is asked for, whether its name says so, and that it cannot act by itself. */
export function checkFile({ name, bytes }: Handed, among: readonly FileKind[] = allKinds): FileCheck {
  if (!bytes.length) return no(refusals.empty)
  if (bytes.length > maxBytesPerFile) return no(farTooBig(bytes))
  const kind = sniff(bytes)
  if (!kind) return no(isHeic(bytes) ? refusals.heic : refusals.notAllowed)
  if (!among.includes(kind)) return no(refusals.noScan)
  const because = misnamed(name, kind) ?? tooBig(kind, bytes) ?? harmful(kind, bytes)
  return because
    ? no(because)
    : { ok: true, kind, type: fileKinds[kind].type, name: tidyName(name, endingFor(name, kind)) }
}

const no = (because: Said): FileCheck => ({ ok: false, because })

const has = (kind: FileKind, end: string) => (fileKinds[kind].endings as readonly string[]).includes(end)
const endingFor = (name: string, kind: FileKind) => (has(kind, ending(name)) ? ending(name) : kind)
const picture = (kind: FileKind) => kind === 'jpg' || kind === 'png'

/** Phones call a PNG .jpg and the other way round; that is put right. Anything else named wrongly is refused. */
function misnamed(name: string, kind: FileKind) {
  const end = ending(name)
  if (!end || has(kind, end)) return
  if (picture(kind) && (has('jpg', end) || has('png', end))) return
  return refusals.misnamed(end, fileKinds[kind].called)
}

const tooBig = (kind: FileKind, bytes: Uint8Array) =>
  bytes.length > fileKinds[kind].maxBytes ? outgrown(kind) : undefined

const outgrown = (kind: FileKind) => refusals[picture(kind) ? 'pictureTooBig' : 'tooBig'](fileKinds[kind].maxBytes)

// Whoever hears the limit of documents makes a picture just small enough to be refused again.
const farTooBig = (bytes: Uint8Array) =>
  isJpg(bytes) || isPng(bytes) ? outgrown('jpg') : refusals.tooBig(maxBytesPerFile)

function harmful(kind: FileKind, bytes: Uint8Array) {
  if (kind === 'pdf') return refusals.pdf[pdfTrouble(bytes) ?? 'none']
  if (kind === 'docx') return reachesOut(bytes) || hasActingFields(bytes) ? refusals.reachesOut : undefined
  if (kind === 'doc') return reachesOutOfOld(bytes) ? refusals.reachesOut : undefined
  if (!picture(kind)) return
  const size = pixels(bytes)!
  return size.width * size.height > maxPixels ? refusals.tooManyPixels : undefined
}
