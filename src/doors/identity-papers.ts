import { lane } from '../accounts/identity/pages/lane.tsx'
import { paths } from '../paths.ts'
import { toSignedIn } from './signed-in.ts'

/** What a court looks at before it says who somebody is. */
export const app = toSignedIn(paths.identity, lane)
