import { kiosk } from '../kiosk/routes.ts'
import { entrance, known } from './entrance.ts'

export const app = known(entrance()).route('/', kiosk)
