import { account } from '../accounts/own/account.tsx'
import { changeMobile } from '../accounts/own/change-mobile.tsx'
import { paths } from '../paths.ts'
import { toSignedIn } from './signed-in.ts'

/** What people see of their own account. */
export const app = toSignedIn(paths.account, account, changeMobile)
