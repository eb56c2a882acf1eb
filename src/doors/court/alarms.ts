import { alarms } from '../../office/alarms/index.tsx'
import { toOfficers } from './officers.ts'

export const app = toOfficers([alarms])
