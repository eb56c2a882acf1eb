import * as z from 'zod/mini'
import { minute } from '../../../rules/durations.ts'
import { json, text } from '../../bytes.ts'
import { reach } from '../../reach.ts'
import { type Line, origin } from './merchant.ts'
import { Sealed, unsealed } from './sealed.ts'
import { authorization } from './sign.ts'

/** Platform certificates fetched in this isolate, and when they were last asked for, by merchant. */
const fetched = new Map<string, { at: number; keys: Record<string, string> }>()
const atMostEvery = 5 * minute

const Certificates = z.object({
  data: z.array(z.object({ serial_no: z.string(), encrypt_certificate: Sealed })),
})

/** The key named by a serial: configured, or a platform certificate that WeChat Pay has changed to meanwhile. */
export async function keyOf(line: Line, serial: string): Promise<string | null> {
  const configured = line.merchant.keys[serial]
  if (configured) return configured
  // A public key is only ever replaced by hand; certificates are renewed by the provider.
  if (serial.startsWith('PUB_KEY_ID_')) return null
  return (await certificates(line))[serial] ?? null
}

async function certificates(line: Line): Promise<Record<string, string>> {
  const known = fetched.get(line.merchant.mchid)
  if (known && line.wire.now() - known.at < atMostEvery) return known.keys
  const keys = { ...known?.keys, ...(await download(line)) }
  fetched.set(line.merchant.mchid, { at: line.wire.now(), keys })
  return keys
}

// Not verified by signature, as its key may be inside: that they open with the APIv3 key is the proof.
async function download(line: Line): Promise<Record<string, string>> {
  const path = '/v3/certificates'
  const headers = { accept: 'application/json', authorization: await authorization(line, 'GET', path, '') }
  const answer = await reach(line.wire, new Request(origin + path, { headers }))
  const read = Certificates.safeParse(answer.ok ? json(text(answer.body) ?? '') : null)
  const opened = (read.data?.data ?? []).map(async ({ serial_no, encrypt_certificate }) => {
    const pem = await unsealed(line.merchant.apiV3Key, encrypt_certificate)
    return pem?.includes('BEGIN CERTIFICATE') ? [[serial_no, pem] as const] : []
  })
  return Object.fromEntries((await Promise.all(opened)).flat())
}
