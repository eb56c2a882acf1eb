import { DurableObject } from 'cloudflare:workers'
import type { JWK } from 'jose'
import { minute } from '../../rules/durations.ts'
import { type Fault, setFault, takeFault } from '../faults.ts'

/** What a code stands for until it is exchanged, once. */
export type Grant = { subject: string; redirectUri: string; nonce: string; challenge: string; at: number }

const lastsMs = minute

async function newKey(): Promise<JWK> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const { kty, crv, x, y, d } = (await crypto.subtle.exportKey('jwk', (pair as CryptoKeyPair).privateKey)) as JWK
  return { kty, crv, x, y, d, kid: crypto.randomUUID(), alg: 'ES256', use: 'sig' }
}

/** The memory of the sandbox's identity provider: its key, the codes it gave out, and what is to go wrong. */
export class SandboxCourtIdp extends DurableObject<Env> {
  #kv = this.ctx.storage.kv

  /** The private key that signs, made when it is first asked for. */
  async key(): Promise<JWK> {
    const kept = this.#kv.get<JWK>('key')
    return kept ?? this.changeKey()
  }

  async changeKey(): Promise<JWK> {
    const key = await newKey()
    this.#kv.put('key', key)
    return key
  }

  /** A key that is nobody's. */
  strangeKey(): Promise<JWK> {
    return newKey()
  }

  issue(grant: Grant): string {
    const code = crypto.randomUUID()
    this.#kv.put(`code ${code}`, grant)
    return code
  }

  /** The grant behind a code, which is used up by asking. */
  redeem(code: string): Grant | null {
    const grant = this.#kv.get<Grant>(`code ${code}`)
    this.#kv.delete(`code ${code}`)
    return grant && Date.now() - grant.at < lastsMs ? grant : null
  }

  fault(call: string, does: Fault, times: number): void {
    setFault(this.ctx.storage, call, { does, times })
  }

  takeFault(call: string): Fault | null {
    return takeFault(this.ctx.storage, call)
  }
}
