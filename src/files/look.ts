/** Looks into a file that somebody hands in. How files are looked into is read when there is one. */
export async function look(file: File) {
  const { checkFile } = await import('./kinds.ts')
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { bytes, found: checkFile({ name: file.name, bytes }) }
}
