import { addresses } from '../../office/alarms/addresses.ts'
import { toOfficers } from './officers.ts'

export const app = toOfficers([addresses])
