import { sha256 } from '../../privacy/bytes.ts'
import { same } from '../tencent.ts'
import { clientId, secret } from './client.ts'
import type { SandboxCourtIdp } from './idp.ts'
import { idToken } from './sign.ts'

type Answer = { status: 200 | 400 | 401; body: Record<string, unknown> }
const no = (status: 400 | 401, error: string): Answer => ({ status, body: { error } })

/** The token endpoint: a code of ours, once, from the client it was given to, with the verifier behind its challenge. */
export async function tokenFor(
  idp: DurableObjectStub<SandboxCourtIdp>,
  request: Request,
  fault: string | null,
): Promise<Answer> {
  if (!same(request.headers.get('authorization') ?? '', `Basic ${btoa(`${clientId}:${secret}`)}`))
    return no(401, 'invalid_client')
  const form = new URLSearchParams([...(await request.formData())] as [string, string][])
  if (form.get('grant_type') !== 'authorization_code') return no(400, 'unsupported_grant_type')
  const grant = await idp.redeem(form.get('code') ?? '')
  const right =
    grant &&
    grant.redirectUri === form.get('redirect_uri') &&
    grant.challenge === (await sha256(form.get('code_verifier') ?? ''))
  if (!right) return no(400, 'invalid_grant')
  const id_token = await idToken(idp, new URL(request.url).origin, grant, fault)
  return { status: 200, body: { access_token: crypto.randomUUID(), token_type: 'Bearer', expires_in: 300, id_token } }
}
