import { organisations } from '../accounts/organisations/page.tsx'
import { paths } from '../paths.ts'
import { toSignedIn } from './signed-in.ts'

export const app = toSignedIn(paths.accountOrganisations, organisations)
