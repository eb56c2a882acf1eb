import { sha256Hex } from '../privacy/bytes.ts'
import { hour } from '../rules/durations.ts'
import type { Said } from '../words/lang.ts'

/** What is to be kept, and what the bucket is to know of it. */
type ToKeep = { bytes: Uint8Array; type: string; about?: Record<string, string> }
type Stored = { key: string; sha256: string; size: number; type: string }
export type StoreResult = { ok: true; stored: Stored; already: boolean } | { ok: false; because: Said }

/** Under the hash of what it is: the same file handed in twice is one object, and no name ever becomes a key. */
export async function keepMaterial(files: R2Bucket, applicationId: string, file: ToKeep) {
  return keep(files, `materials/${applicationId}/${await sha256Hex(file.bytes)}`, file)
}

// Clocks differ, and what somebody handed in is kept at any price.
const margin = hour

/** Lets the bytes of one paper go, unless they may have been handed in with the rest at that time. */
export async function forgetMaterial(files: R2Bucket, key: string, handedInAt: number): Promise<void> {
  const found = await files.head(key)
  if (found && found.uploaded.getTime() > handedInAt + margin) await files.delete(key)
}

/** Lets everything go that was ever handed in to it, also what was taken out again. */
export async function forgetMaterials(files: R2Bucket, applicationId: string): Promise<void> {
  const { objects, truncated } = await files.list({ prefix: `materials/${applicationId}/` })
  if (objects.length) await files.delete(objects.map(({ key }) => key))
  if (truncated) await forgetMaterials(files, applicationId)
}

/** Writes once. The same bytes again are the same success; other bytes under the key are refused. */
export async function keep(files: R2Bucket, key: string, { bytes, type, about }: ToKeep): Promise<StoreResult> {
  const sha256 = await sha256Hex(bytes)
  const stored = { key, sha256, size: bytes.length, type }
  const put = await files.put(key, bytes, {
    sha256,
    httpMetadata: { contentType: type },
    customMetadata: about,
    onlyIf: new Headers({ 'if-none-match': '*' }),
  })
  if (put) return { ok: true, stored, already: false }
  return (await hashAt(files, key)) === sha256 ? { ok: true, stored, already: true } : { ok: false, because: taken }
}

const hashAt = async (files: R2Bucket, key: string) => {
  const sum = (await files.head(key))?.checksums.sha256
  return sum && hex(sum)
}

const hex = (buffer: ArrayBuffer) =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')

export const taken: Said = {
  zh: '该编号下已存有另一份文件，已存文件不得覆盖。',
  en: 'Another file is kept under this number already, and what is kept is never overwritten.',
}
