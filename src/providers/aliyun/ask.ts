import * as z from 'zod/mini'
import { json, text } from '../bytes.ts'
import type { Heard } from '../heard.ts'
import { type Key, type Keys, withKeys } from '../keys.ts'
import { reach } from '../reach.ts'
import type { Wire } from '../wire.ts'
import { authorization, queryText, sha256 } from './acs3.ts'

type Call = { host: string; version: string; action: string; query: Record<string, string> }
type Line = { keys: Keys; wire: Wire }

/** Aliyun answers failures and successes alike with a code; '' where there was no answer that could be read. */
export type Answer = { code: string; heard: Heard; value: unknown }

const Coded = z.looseObject({
  Code: z.string(),
  Message: z._default(z.string(), ''),
  RequestId: z._default(z.string(), ''),
})

/** One signed call in the RPC style; what does not ask for JSON may be answered in XML. */
export const ask = ({ keys, wire }: Line, call: Call): Promise<Answer> =>
  withKeys(keys, (key) => askWith(key, wire, call), isKeyRefused)

const isKeyRefused = ({ code }: Answer) => /^(InvalidAccessKeyId|SignatureDoesNotMatch|IncompleteSignature)/.test(code)

async function askWith(key: Key, wire: Wire, call: Call): Promise<Answer> {
  const answer = await reach(wire, signed(key, wire, call))
  if (!answer.ok) return { code: '', heard: { nothing: answer.detail }, value: null }
  const read = Coded.safeParse(json(text(answer.body) ?? ''))
  if (!read.success) return { code: '', heard: { unreadable: answer.status }, value: null }
  const { Code: code, Message: message, RequestId: requestId } = read.data
  return { code, heard: { words: `${code}: ${message} (${requestId})` }, value: read.data }
}

function signed(key: Key, wire: Wire, { host, version, action, query }: Call): Request {
  const headers = {
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': new Date(wire.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
    'x-acs-signature-nonce': wire.nonce(),
    'x-acs-version': version,
  }
  const { host: _, ...sent } = headers
  return new Request(`https://${host}/?${queryText(query)}`, {
    method: 'POST',
    headers: { ...sent, accept: 'application/json', authorization: authorization(key, { query, headers, body: '' }) },
  })
}
