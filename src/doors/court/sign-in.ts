import { staff } from '../../office/staff/pages.tsx'
import { entrance, known } from '../entrance.ts'
import { ownForm } from '../same-origin.ts'

export const app = known(entrance()).use(ownForm).route('/', staff)
