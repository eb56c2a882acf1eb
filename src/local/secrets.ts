import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { exportJWK, generateKeyPair } from 'jose'

/** How each secret is made the first time; a line more when the Worker needs one more. */
const makers: Record<string, () => Promise<string>> = {
  MASTER_KEYS: async () => JSON.stringify({ current: '1', keys: { '1': random(32) } }),
  SIGNING_KEYS: async () => JSON.stringify([await signingKey()]),
}

/** The secrets kept in `folder`, one file each, made where missing and readable by the owner alone. */
export const secrets = async (folder: string): Promise<Record<string, string>> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const pairs = Object.entries(makers).map(async ([name, make]) => [name, await kept(`${folder}/${name}`, make)])
  return Object.fromEntries(await Promise.all(pairs))
}

const kept = async (file: string, make: () => Promise<string>) => {
  const found = await readFile(file, 'utf8').catch(() => undefined)
  if (found) return found
  const made = await make()
  await writeFile(file, made, { mode: 0o600 })
  return made
}

const random = (bytes: number) => Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('base64url')

const signingKey = async () => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: random(8) }
}
