import * as z from 'zod/mini'
import { json, text } from '../bytes.ts'
import type { Heard } from '../heard.ts'
import { type Key, type Keys, withKeys } from '../keys.ts'
import { reach } from '../reach.ts'
import type { Wire } from '../wire.ts'
import { authorization } from './tc3.ts'

/** One of Tencent Cloud's services, with the version of it that we speak. */
export type Service = { name: 'sms' | 'faceid'; version: string; region?: string }
type Line = { keys: Keys; wire: Wire }

/** `code` is the provider's own, or '' where there was no answer that could be read. */
export type Answer = { ok: true; value: unknown; requestId: string } | { ok: false; code: string; heard: Heard }

const Envelope = z.object({
  Response: z.looseObject({
    RequestId: z._default(z.string(), ''),
    Error: z.optional(z.object({ Code: z.string(), Message: z._default(z.string(), '') })),
  }),
})

const hostOf = ({ name }: Service) => `${name}.tencentcloudapi.com`

/** One signed call. https://cloud.tencent.com/document/api/382/52071 */
export const ask = ({ keys, wire }: Line, service: Service, action: string, told: object): Promise<Answer> =>
  withKeys(keys, (key) => askWith(key, wire, { service, action, body: JSON.stringify(told) }), isKeyRefused)

const isKeyRefused = (answer: Answer) => !answer.ok && answer.code.startsWith('AuthFailure.')

type Call = { service: Service; action: string; body: string }

async function askWith(key: Key, wire: Wire, call: Call): Promise<Answer> {
  const answer = await reach(wire, signed(key, call, Math.floor(wire.now() / 1000)))
  if (!answer.ok) return { ok: false, code: '', heard: { nothing: answer.detail } }
  const read = Envelope.safeParse(json(text(answer.body) ?? ''))
  if (!read.success) return { ok: false, code: '', heard: { unreadable: answer.status } }
  const { Error: error, RequestId: requestId, ...value } = read.data.Response
  return error
    ? { ok: false, code: error.Code, heard: { words: `${error.Code}: ${error.Message} (${requestId})` } }
    : { ok: true, value, requestId }
}

/** `at` in seconds. */
function signed(key: Key, { service, action, body }: Call, at: number): Request {
  const host = hostOf(service)
  const type = 'application/json; charset=utf-8'
  const named = [
    ['content-type', type],
    ['host', host],
    ['x-tc-action', action.toLowerCase()],
  ] as const
  const headers = new Headers({
    authorization: authorization(key, { service: service.name, at, headers: named, body }),
    'content-type': type,
    'x-tc-action': action,
    'x-tc-timestamp': String(at),
    'x-tc-version': service.version,
    ...(service.region && { 'x-tc-region': service.region }),
  })
  return new Request(`https://${host}/`, { method: 'POST', headers, body })
}
