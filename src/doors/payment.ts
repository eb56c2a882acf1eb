import { payment } from '../payment/pages/index.tsx'
import { toOwn } from './own-application.ts'

export const app = toOwn([payment])
