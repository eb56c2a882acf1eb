import type { PartnerEvent } from '../../db/webhooks.ts'
import { rfc3339 } from '../values.ts'
import { guard } from './guard.ts'
import { isPublicName } from './resolve.ts'
import { type Signer, signed } from './signature.ts'

export type Posted = { delivered: boolean; gone: boolean; answer: string }
const failed = (answer: string): Posted => ({ delivered: false, gone: false, answer })

const publicResolver = 'https://cloudflare-dns.com/dns-query'

export const messageOf = ({ type, at, data }: PartnerEvent): string =>
  JSON.stringify({ type, timestamp: rfc3339(at), data })

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
  const body = messageOf(event)
  const answer = await fetch(address, {
    method: 'POST',
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
    headers: { 'content-type': 'application/json', ...(await signed(signers, event.id, Date.now(), body)) },
  })
  await answer.body?.cancel()
  return { delivered: answer.ok, gone: answer.status === 410, answer: String(answer.status) }
}
