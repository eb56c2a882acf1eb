import { decodeBase64Url, encodeBase64Url } from 'hono/utils/encode'

export type Bytes = Uint8Array<ArrayBuffer>

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()]
export const utf8 = (text: string): Bytes => encoder.encode(text) as Bytes
export const toText = (bytes: BufferSource): string => decoder.decode(bytes)
export const toBase64url = (bytes: ArrayBuffer | Bytes): string =>
  encodeBase64Url(bytes as ArrayBuffer).replaceAll('=', '')
/** What is no base64url holds nothing. */
export function fromBase64url(text: string): Bytes {
  try {
    return decodeBase64Url(text)
  } catch {
    return new Uint8Array()
  }
}
export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
/** An unguessable name, 128 bits unless told: ids of sessions, tokens and keys. */
export const randomId = (length = 16): string => toBase64url(randomBytes(length))
export const sha256 = async (text: string): Promise<string> =>
  toBase64url(await crypto.subtle.digest('SHA-256', utf8(text)))

/** The same as digits that `sha256sum` would print. */
export const sha256Hex = async (data: string | Uint8Array | ArrayBuffer): Promise<string> => {
  const bytes = typeof data === 'string' ? utf8(data) : data
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A whole number from 0 to `below` - 1, every one as likely. */
export function randomBelow(below: number): number {
  const limit = 2 ** 32 - (2 ** 32 % below)
  const [drawn] = crypto.getRandomValues(new Uint32Array(1))
  return drawn! < limit ? drawn! % below : randomBelow(below)
}
