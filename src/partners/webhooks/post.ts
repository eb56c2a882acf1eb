import type { PartnerEvent } from '../../db/partners/webhooks.ts'
import { bytesWithin } from '../../files/bytes.ts'
import { toText } from '../../privacy/bytes.ts'
import { rfc3339 } from '../../rules/calendar.ts'
import { type Challenge, Echo } from './challenge.ts'
import { guard } from './guard.ts'
import { isPublicName } from './resolve.ts'
import { type Signer, signed } from './signature.ts'

type Posted = { delivered: boolean; gone: boolean; answer: string }
const failed = (answer: string): Posted => ({ delivered: false, gone: false, answer })

const publicResolver = 'https://cloudflare-dns.com/dns-query'

const messageOf = ({ type, at, data }: PartnerEvent): string => JSON.stringify({ type, timestamp: rfc3339(at), data })

/** Sends one message: the address is looked at again, no redirect is followed, what is answered is thrown away. */
export async function post(env: Env, address: string, signers: Signer[], event: PartnerEvent): Promise<Posted> {
  try {
    const allowed = await mayCall(env, address)
    return allowed ? await sendTo(address, signers, event) : failed('the address is not public')
  } catch (error) {
    return failed(error instanceof Error && error.name === 'TimeoutError' ? 'no answer in 10 s' : 'no connection')
  }
}

async function mayCall(env: Env, address: string): Promise<boolean> {
  const sandbox = env.SANDBOX === 'yes'
  const guarded = guard(address, sandbox)
  return guarded.ok && (sandbox || isPublicName(guarded.url.hostname, env.DNS_RESOLVER ?? publicResolver))
}

async function sendTo(address: string, signers: Signer[], event: PartnerEvent): Promise<Posted> {
  const answer = await send(address, signers, event.id, messageOf(event))
  await answer.body?.cancel()
  return { delivered: answer.ok, gone: answer.status === 410, answer: String(answer.status) }
}

const send = async (address: string, signers: Signer[], id: string, body: string) =>
  fetch(address, {
    method: 'POST',
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
    headers: { 'content-type': 'application/json', ...(await signed(signers, id, Date.now(), body)) },
  })

const longestEcho = 1024

/**
 * Whether an address says again what was just sent to it, which only somebody can who reads there. Nothing of the
 * answer goes anywhere but this yes or no.
 */
export async function echoes(env: Env, { id, url }: { id: string; url: string }, signers: Signer[]): Promise<boolean> {
  const challenge = crypto.randomUUID()
  const data: Challenge = { id, challenge }
  const body = JSON.stringify({ type: 'webhook.challenge', timestamp: rfc3339(Date.now()), data })
  try {
    if (!(await mayCall(env, url))) return false
    const answer = await send(url, signers, `${id}.${challenge}`, body)
    const said = await bytesWithin(answer, longestEcho)
    return answer.ok && said !== null && Echo.parse(JSON.parse(toText(said))).challenge === challenge
  } catch {
    return false
  }
}
