/** One character a byte, so that searching text searches bytes. */
export const latin1 = (bytes: Uint8Array, from = 0, to = bytes.length) =>
  new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, from), to))

/** The same as UTF-16LE would be written: the form in which Word 97-2003 keeps its names. */
export const wide = (text: string) => [...text].map((letter) => `${letter}\0`).join('')

export const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte)

export const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The body, or null as soon as it proves too large: what is refused is not gathered first. */
export async function bytesWithin({ headers, body }: Request | Response, most: number): Promise<Uint8Array | null> {
  if (Number(headers.get('content-length')) > most) return null
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body ?? []) {
    size += piece.byteLength
    if (size > most) return null
    pieces.push(piece)
  }
  return joined(pieces, size)
}

function joined(pieces: Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}
