import { paths } from '../../paths.ts'
import { CourtIdp } from '../../providers/court-idp/settings.ts'
import { spoken } from '../faults.ts'
import { clientId, issuerAt, secret } from './client.ts'

/** What the court's identity provider in the sandbox was told of us, and we of it. */
export const clientOf = (origin: string): CourtIdp => ({
  ...CourtIdp.parse({ issuer: 'https://sandbox.invalid', clientId, secrets: [secret] }),
  issuer: issuerAt(origin),
})

/** Asks the sandbox's provider without leaving the process. */
export const transport =
  (env: Env) =>
  async (request: Request): Promise<Response> => {
    const { courtIdp } = await import('./index.tsx')
    const url = new URL(request.url)
    const inside = new URL(url.pathname.replace(paths.sandboxCourtIdp, ''), url.origin)
    return spoken(Promise.resolve(courtIdp.fetch(new Request(inside, request), env)))
  }
