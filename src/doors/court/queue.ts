import { queuePage } from '../../office/queue.tsx'
import { toOfficers } from './officers.ts'

export const app = toOfficers([queuePage])
