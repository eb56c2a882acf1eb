import { book } from '../accounts/book/page.tsx'
import { organisations } from '../accounts/organisations/page.tsx'
import { powers } from '../accounts/powers/page.tsx'
import { paths } from '../paths.ts'
import { toSignedIn } from './signed-in.ts'

/** For whom somebody acts: the parties they know, their organisations, their powers. */
export const app = toSignedIn(paths.account, powers, book, organisations)
