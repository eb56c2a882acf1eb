import { counter } from '../accounts/identity/pages/counter.tsx'
import { face } from '../accounts/identity/pages/face.tsx'
import { identityPage } from '../accounts/identity/pages/overview.tsx'
import { paths } from '../paths.ts'
import { toSignedIn } from './signed-in.ts'

/** How people prove who they are, there and then. */
export const app = toSignedIn(paths.identity, identityPage, face, counter)
