import type { Said } from '../words/lang.ts'

const MB = 1024 * 1024

type Kind = { type: string; endings: readonly string[]; maxBytes: number; called: Said }

/** What may be handed in. A kind is what the bytes are, never what the name or the browser says. */
export const fileKinds = {
  pdf: { type: 'application/pdf', endings: ['pdf'], maxBytes: 20 * MB, called: { zh: 'PDF 文件', en: 'PDF file' } },
  doc: {
    type: 'application/msword',
    endings: ['doc'],
    maxBytes: 20 * MB,
    called: { zh: 'Word 97-2003 文档', en: 'Word 97-2003 document' },
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    maxBytes: 20 * MB,
    called: { zh: 'Word 文档', en: 'Word document' },
  },
  jpg: {
    type: 'image/jpeg',
    endings: ['jpg', 'jpeg'],
    maxBytes: 10 * MB,
    called: { zh: 'JPG 图片', en: 'JPG picture' },
  },
  png: { type: 'image/png', endings: ['png'], maxBytes: 10 * MB, called: { zh: 'PNG 图片', en: 'PNG picture' } },
} as const satisfies Record<string, Kind>

export type FileKind = keyof typeof fileKinds

export const allKinds = Object.keys(fileKinds) as FileKind[]
/** What a paper comes as that somebody holds in their hands: photographed, or scanned. */
export const scans: readonly FileKind[] = ['pdf', 'jpg', 'png']

/** For `<input type="file" accept>`: a help to the chooser, not a check. */
export const acceptedOf = (kinds: readonly FileKind[]): string =>
  kinds.flatMap((kind) => fileKinds[kind].endings.map((ending) => `.${ending}`)).join(',')
export const accepted = acceptedOf(allKinds)

export const maxBytesPerFile = 20 * MB
export const maxFilesPerSlot = 20
export const maxFilesPerApplication = 200
export const maxBytesPerApplication = 200 * MB
/** Phones take pictures of up to 108 million pixels; more is made to exhaust the reader. */
export const maxPixels = 120_000_000
