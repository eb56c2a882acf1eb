import type { FileKind } from './allowed.ts'
import { isPdf } from './pdf.ts'
import { isJpg, isPng, pixels } from './pictures.ts'
import { isDoc, isDocx } from './word.ts'

const signs: Record<FileKind, (bytes: Uint8Array) => boolean> = {
  pdf: isPdf,
  png: (bytes) => isPng(bytes) && pixels(bytes) !== null,
  jpg: (bytes) => isJpg(bytes) && pixels(bytes) !== null,
  docx: isDocx,
  doc: isDoc,
}

/** What the bytes are, by their magic and structure; null for everything that is not handed in to a court. */
export const sniff = (bytes: Uint8Array): FileKind | null =>
  (Object.keys(signs) as FileKind[]).find((kind) => signs[kind](bytes)) ?? null
