import type { FileKind } from './allowed.ts'

/** Looks into a file that somebody hands in, where only these kinds are asked for. How files are looked into is read when there is one. */
export async function look(file: File, among?: readonly FileKind[]) {
  const { checkFile } = await import('./kinds.ts')
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { bytes, found: checkFile({ name: file.name, bytes }, among) }
}
