import { guidancePage } from '../../office/kiosks/guidance.tsx'
import { kiosksPage } from '../../office/kiosks/index.tsx'
import { toOfficers } from './officers.ts'

export const app = toOfficers([kiosksPage, guidancePage])
