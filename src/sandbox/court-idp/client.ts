import { paths } from '../../paths.ts'

/** The one client that the sandbox's identity provider knows. */
export const clientId = 'baoquan'
export const secret = 'not-a-secret'

export const issuerAt = (origin: string) => origin + paths.sandboxCourtIdp
