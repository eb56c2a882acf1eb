import { Buffer } from 'node:buffer'
import * as z from 'zod/mini'
import { text } from '../../bytes.ts'

export const Sealed = z.object({
  algorithm: z.literal('AEAD_AES_256_GCM'),
  ciphertext: z.string(),
  nonce: z.string().check(z.length(12)),
  associated_data: z._default(z.string(), ''),
})
export type Sealed = z.infer<typeof Sealed>

/** The plain text of a resource that was sealed with the APIv3 key, or null: another key, or a changed text. */
export async function unsealed(apiV3Key: string, sealed: Sealed): Promise<string | null> {
  const key = await crypto.subtle.importKey('raw', Buffer.from(apiV3Key), 'AES-GCM', false, ['decrypt'])
  const gcm = { name: 'AES-GCM', iv: Buffer.from(sealed.nonce), additionalData: Buffer.from(sealed.associated_data) }
  try {
    return text(new Uint8Array(await crypto.subtle.decrypt(gcm, key, Buffer.from(sealed.ciphertext, 'base64'))))
  } catch {
    return null
  }
}
