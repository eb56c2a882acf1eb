import { codes } from '../apply/filling-in/codes.tsx'
import { entrance, known } from './entrance.ts'

export const app = known(entrance()).route('/', codes)
