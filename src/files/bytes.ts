/** One character a byte, so that searching text searches bytes. */
export const latin1 = (bytes: Uint8Array, from = 0, to = bytes.length) =>
  new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, from), to))

/** The same as UTF-16LE would be written: the form in which Word 97-2003 keeps its names. */
export const wide = (text: string) => [...text].map((letter) => `${letter}\0`).join('')

export const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte)

export const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
