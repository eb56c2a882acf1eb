import type { Context } from 'hono'
import { Hono } from '../../routing.ts'
import { page } from '../../ui/page.tsx'
import type { Visit } from '../../visit.ts'
import { FaultWanted, given, wantsJson } from '../asked.ts'
import { type Fault, suffer } from '../faults.ts'
import { demoOfficers } from '../seed/officers.ts'
import { askedIn } from './asked.ts'
import { issuerAt } from './client.ts'
import { isSpoilt } from './sign.ts'
import { tokenFor } from './token.ts'
import { Refused, SignIn } from './views.tsx'
import { words } from './words.ts'

type Asking = Context<Visit>
const idpOf = (env: Env) => env.SANDBOX_COURT_IDP.getByName('idp')
const originOf = (c: Asking) => new URL(c.req.url).origin

/** The identity provider of the courts in the sandbox: OpenID Connect with the code flow, and whoever you choose to be. */
export const courtIdp = new Hono<Visit>()

// What breaks here breaks on the caller's line.
courtIdp.onError((error) => {
  throw error
})

courtIdp.get('/.well-known/openid-configuration', async (c) => {
  await mayFail(c, 'discovery')
  const issuer = issuerAt(originOf(c))
  return c.json({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
    authorization_response_iss_parameter_supported: true,
  })
})

courtIdp.get('/jwks', async (c) => {
  await mayFail(c, 'jwks')
  const { d: _, ...publicKey } = await idpOf(c.env).key()
  return c.json({ keys: [publicKey] })
})

courtIdp.get('/authorize', async (c) => {
  if (!askedIn(c.req.url)) return page(c, words.title, <Refused />, 400)
  if (wantsJson(c)) return c.json({ officers: demoOfficers })
  return page(c, words.title, <SignIn />)
})

courtIdp.post('/authorize', async (c) => {
  const asked = askedIn(c.req.url)
  if (!asked) return page(c, words.title, <Refused />, 400)
  const { officer } = (await c.req.parseBody()) as { officer?: string }
  const { nonce, code_challenge: challenge, redirect_uri: redirectUri, state } = asked
  const back = new URL(redirectUri)
  const chosen = demoOfficers.some(({ subject }) => subject === officer)
  const grant = { subject: officer ?? '', redirectUri, nonce, challenge, at: Date.now() }
  const said = chosen ? { code: await idpOf(c.env).issue(grant) } : { error: 'access_denied' }
  for (const [name, value] of Object.entries({ ...said, state, iss: issuerAt(originOf(c)) }))
    back.searchParams.set(name, value)
  return c.redirect(back.href, 303)
})

courtIdp.post('/token', async (c) => {
  const fault = await mayFail(c, 'token')
  const answer = await tokenFor(idpOf(c.env), c.req.raw, isSpoilt(fault) ? fault : null)
  return c.json(answer.body, answer.status, { 'cache-control': 'no-store' })
})

courtIdp.post('/faults', async (c) => {
  const wanted = FaultWanted.safeParse(await given(c))
  if (!wanted.success) return c.json({ ok: false }, 422)
  const { call, does, times } = wanted.data
  if (does === 'new key') await idpOf(c.env).changeKey()
  else await idpOf(c.env).fault(call, does, times)
  return c.json({ ok: true })
})

async function mayFail(c: Asking, call: string): Promise<Fault | null> {
  const fault = await idpOf(c.env).takeFault(call)
  return fault && suffer(fault, c.req.raw)
}
