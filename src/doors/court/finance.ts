import { finance } from '../../payment/finance/index.tsx'
import { toOfficers } from './officers.ts'

export const app = toOfficers([finance])
