import { createHash } from 'node:crypto'
import { importJWK } from 'jose'
import * as oauth from 'oauth4webapi'
import type { Credentials } from '../partners.ts'

type Problem = { type: string; title: string; status: number; detail?: string }
export type Said<T> = { ok: true; body: T } | { ok: false; problem: Problem }
export type Client = {
  issuer: string
  get: <T>(path: string) => Promise<Said<T>>
  /** `command` names what is meant, so that sending it again does it once. */
  post: <T>(path: string, command: string, body: unknown) => Promise<Said<T>>
}

/** A partner's side of the interface: discovery, a token when one is needed, JSON both ways. */
export async function connectPartner(credentials: Credentials): Promise<Client> {
  const { issuer } = credentials
  const token = await tokens(credentials)

  async function call<T>(path: string, { headers, ...sent }: Sent): Promise<Said<T>> {
    const authorization = `Bearer ${await token()}`
    const answer = await fetch(`${issuer}/api/v1${path}`, { ...sent, headers: { authorization, ...headers } })
    const said = answer.status === 204 ? {} : await answer.json()
    return answer.ok ? { ok: true, body: said as T } : { ok: false, problem: said as Problem }
  }

  return {
    issuer,
    get: (path) => call(path, { method: 'GET' }),
    post: (path, command, body) => {
      const text = JSON.stringify(body)
      const headers = { 'content-type': 'application/json', 'idempotency-key': keyFor(command, text) }
      return call(path, { method: 'POST', headers, body: text })
    },
  }
}

type Sent = { method: string; headers?: Record<string, string>; body?: string }

/** Gives the token that is valid, and asks for another where there is none. */
async function tokens({ issuer, client_id, private_jwk }: Credentials): Promise<() => Promise<string>> {
  const plain = { [oauth.allowInsecureRequests]: new URL(issuer).protocol === 'http:' }
  const found = await oauth.discoveryRequest(new URL(issuer), { algorithm: 'oauth2', ...plain })
  const server = await oauth.processDiscoveryResponse(new URL(issuer), found)
  const key = (await importJWK(private_jwk, 'ES256')) as CryptoKey
  const proof = oauth.PrivateKeyJwt({ key, kid: private_jwk.kid })
  let token = { value: '', until: 0 }
  return async () => {
    if (token.until > Date.now()) return token.value
    const answer = await oauth.clientCredentialsGrantRequest(server, { client_id }, proof, {}, plain)
    const given = await oauth.processClientCredentialsResponse(server, { client_id }, answer)
    token = { value: given.access_token, until: Date.now() + ((given.expires_in ?? 60) - 30) * 1000 }
    return token.value
  }
}

// The same command with the same words has the same key, also after a restart.
const keyFor = (command: string, text: string) => createHash('sha256').update(`${command} ${text}`).digest('base64url')
