import { frozenCases } from '../../office/alarms/frozen.tsx'
import { toOfficers } from './officers.ts'

export const app = toOfficers([frozenCases])
