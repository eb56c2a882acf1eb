import { book } from '../accounts/book/page.tsx'
import { paths } from '../paths.ts'
import { toSignedIn } from './signed-in.ts'

export const app = toSignedIn(paths.accountParties, book)
