/** The text of UTF-8 bytes, or null where they are none. */
export function text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The JSON value in a text, or null. */
export function json(from: string): unknown {
  try {
    return JSON.parse(from)
  } catch {
    return null
  }
}
