import { fill, type Said } from '../words/lang.ts'
import { maxBytesPerApplication, maxFilesPerApplication, maxFilesPerSlot } from './allowed.ts'

/** What an application holds already: files in the slot, files in all, bytes in all. */
type Held = { inSlot: number; files: number; bytes: number }

export const heldIn = (held: readonly { slot: string; size: number }[], slot: string): Held => ({
  inSlot: held.filter((file) => file.slot === slot).length,
  files: held.length,
  bytes: held.reduce((sum, { size }) => sum + size, 0),
})

/** Whether `bytes` more fit beside what is held. */
export function roomFor(held: Held, bytes: number): { ok: true } | { ok: false; because: Said } {
  if (held.inSlot >= maxFilesPerSlot) return { ok: false, because: slotFull }
  if (held.files >= maxFilesPerApplication) return { ok: false, because: applicationFull }
  return held.bytes + bytes > maxBytesPerApplication ? { ok: false, because: tooMuch } : { ok: true }
}

const slotFull = fill(
  {
    zh: '同一项材料最多上传 {most} 个文件。请合并或先移除一个。',
    en: 'At most {most} files for one material. Merge some, or remove one first.',
  },
  { most: maxFilesPerSlot },
)
const applicationFull = fill(
  {
    zh: '一件申请最多上传 {most} 个文件。请合并或先移除一个。',
    en: 'At most {most} files for one application. Merge some, or remove one first.',
  },
  { most: maxFilesPerApplication },
)
const tooMuch = fill(
  {
    zh: '一件申请的文件合计不得超过 {most} MB。请压缩后再上传。',
    en: 'The files of one application may not exceed {most} MB together. Make them smaller.',
  },
  { most: maxBytesPerApplication / 1024 / 1024 },
)
