import { counter } from '../accounts/identity/pages/counter.tsx'
import { face } from '../accounts/identity/pages/face.tsx'
import { lane } from '../accounts/identity/pages/lane.tsx'
import { identityPage } from '../accounts/identity/pages/overview.tsx'
import { paths } from '../paths.ts'
import { toSignedIn } from './signed-in.ts'

/** How people prove who they are. */
export const app = toSignedIn(paths.identity, identityPage, face, counter, lane)
