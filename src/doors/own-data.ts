import { data } from '../accounts/data/page.tsx'
import { paths } from '../paths.ts'
import { toSignedIn } from './signed-in.ts'

export const app = toSignedIn(paths.accountData, data)
