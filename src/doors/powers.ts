import { powers } from '../accounts/powers/page.tsx'
import { paths } from '../paths.ts'
import { toSignedIn } from './signed-in.ts'

export const app = toSignedIn(paths.accountPowers, powers)
