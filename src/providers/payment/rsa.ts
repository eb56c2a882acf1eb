import { Buffer } from 'node:buffer'
import { importX509 } from 'jose'

const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const
const keys = new Map<string, Promise<CryptoKey>>()

/** The base64 signature of `text` by a PKCS#8 private key (PEM, or its bare base64). */
export async function sign(privatePem: string, text: string): Promise<string> {
  const key = await once(privatePem, () =>
    crypto.subtle.importKey('pkcs8', der(privatePem), algorithm, false, ['sign']),
  )
  return Buffer.from(await crypto.subtle.sign(algorithm, key, Buffer.from(text))).toString('base64')
}

/** Whether `signature` (base64) is `publicPem`'s over these very bytes; the PEM is a public key or an X.509 certificate. */
export async function verify(publicPem: string, signature: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const key = await once(publicPem, () => importPublic(publicPem))
    return await crypto.subtle.verify(algorithm, key, Buffer.from(signature, 'base64'), new Uint8Array(bytes))
  } catch {
    return false
  }
}

const importPublic = (pem: string): Promise<CryptoKey> =>
  pem.includes('BEGIN CERTIFICATE')
    ? importX509(pem, 'RS256')
    : crypto.subtle.importKey('spki', der(pem), algorithm, false, ['verify'])

function once(pem: string, load: () => Promise<CryptoKey>): Promise<CryptoKey> {
  const known = keys.get(pem)
  if (known) return known
  const loading = load()
  keys.set(pem, loading)
  return loading
}

const der = (pem: string) => new Uint8Array(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'))
