import type { Db } from '../db/connect.ts'
import { claimRequest, finishRequest } from '../db/partners/requests.ts'
import { sha256 } from '../privacy/bytes.ts'
import type { Call, Given, Result } from './endpoint.ts'
import { problems, type Refusal, refuse } from './problems.ts'

type Repeatable = Given | Refusal

/**
 * Runs a command once per Idempotency-Key. Repeated with the same body it gets the same answer; with another body a
 * refusal. A command whose answer was never kept is run again: what it writes is keyed, so it lands once.
 */
export async function once(call: Call, run: () => Promise<Result>): Promise<Result> {
  const { db, partner, request } = call
  const fingerprint = await fingerprintOf(request, call.body)
  const earlier = await claimRequest(db, { clientId: partner.clientId, key: call.key, fingerprint, at: Date.now() })
  if (earlier && earlier.fingerprint !== fingerprint) return refuse('key-reused')
  if (earlier?.body) return repeated(earlier.body)
  const result = await run()
  if (!(result instanceof Response) && isFinal(result)) await keep(db, call, result)
  return result
}

/** A stable name for one command of one partner; what is written under it is written once. */
export const commandKey = (clientId: string, given: string): Promise<string> =>
  sha256(JSON.stringify([clientId, given]))

/** What an Idempotency-Key may look like: 8 to 255 visible ASCII characters. */
export const keyShape = /^[\x21-\x7e]{8,255}$/

const fingerprintOf = ({ method, url }: Request, body: unknown) => {
  const { pathname, search } = new URL(url)
  return sha256(JSON.stringify([method, pathname, search, body]))
}

const isFinal = (result: Repeatable) => result.ok || !temporary.includes(problems[result.problem][0])
const temporary: number[] = [429, 503]

function repeated(kept: string): Repeatable {
  const result = JSON.parse(kept) as Repeatable
  return { ...result, headers: { ...result.headers, 'idempotency-replayed': 'true' } }
}

const keep = (db: Db, { partner, key }: Call, result: Repeatable) =>
  finishRequest(db, partner.clientId, key, JSON.stringify(result))
