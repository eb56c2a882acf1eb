import { identities } from '../../office/identities/index.tsx'
import { toOfficers } from './officers.ts'

export const app = toOfficers([identities])
