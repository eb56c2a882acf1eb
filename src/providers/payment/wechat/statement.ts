import { Buffer } from 'node:buffer'
import * as z from 'zod/mini'
import { text } from '../../bytes.ts'
import { reach } from '../../reach.ts'
import type { Statement } from '../port.ts'
import { ask, signed } from './ask.ts'
import { readBill } from './bill.ts'
import { type Line, origin } from './merchant.ts'

const Ready = z.object({ hash_type: z.literal('SHA1'), hash_value: z.string(), download_url: z.string() })

/** The bill is made from nine in the morning of the next day on. */
export async function statement(line: Line, day: string): Promise<Statement> {
  const answer = await ask(line, 'GET', `/v3/bill/tradebill?bill_date=${day}&bill_type=ALL`)
  if (!answer.ok && answer.code === 'NO_STATEMENT_EXIST') return { ok: true, lines: [] }
  if (!answer.ok && answer.code === 'STATEMENT_CREATING')
    return { ok: false, because: 'not ready', detail: answer.detail }
  if (!answer.ok) return { ok: false, because: answer.refused ? 'refused' : 'unknown', detail: answer.detail }
  const ready = Ready.safeParse(answer.value)
  return ready.success ? download(line, ready.data) : unknown('an unreadable answer')
}

// The file itself is not signed; its hash is, in the answer before.
async function download(line: Line, { download_url, hash_value }: z.infer<typeof Ready>): Promise<Statement> {
  if (!download_url.startsWith(`${origin}/`)) return unknown('a file from somewhere else')
  const file = await reach(line.wire, await signed(line, 'GET', download_url.slice(origin.length), ''))
  if (!file.ok || file.status !== 200) return unknown(file.ok ? `file ${file.status}` : file.detail)
  if ((await sha1(file.body)) !== hash_value.toLowerCase()) return unknown('the file does not fit its hash')
  return readBill(text(file.body) ?? '')
}

const sha1 = async (bytes: Uint8Array) =>
  Buffer.from(await crypto.subtle.digest('SHA-1', new Uint8Array(bytes))).toString('hex')
const unknown = (detail: string) => ({ ok: false, because: 'unknown', detail }) as const
