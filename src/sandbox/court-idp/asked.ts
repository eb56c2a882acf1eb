import * as z from 'zod/mini'
import { paths } from '../../paths.ts'
import { clientId } from './client.ts'

/** An authorization request: code flow, PKCE with S256, and nothing left out. */
const Asked = z.object({
  response_type: z.literal('code'),
  client_id: z.literal(clientId),
  redirect_uri: z.url(),
  scope: z.string().check(z.regex(/\bopenid\b/)),
  state: z.string().check(z.minLength(1)),
  nonce: z.string().check(z.minLength(1)),
  code_challenge: z.string().check(z.regex(/^[\w-]{43}$/)),
  code_challenge_method: z.literal('S256'),
})
type Asked = z.infer<typeof Asked>

/** Where to go back to is never taken on trust: it is the client's one registered address at this origin. */
export function askedIn(url: string): Asked | null {
  const { origin, searchParams } = new URL(url)
  const asked = Asked.safeParse(Object.fromEntries(searchParams))
  return asked.data?.redirect_uri === origin + paths.courtCallback ? asked.data : null
}
