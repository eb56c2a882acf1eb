import { applyAhead } from '../apply/ahead.ts'
import { apply } from '../apply/index.ts'
import { entrance, known } from './entrance.ts'

export const app = known(entrance(), (app) => app.route('/', applyAhead)).route('/', apply)
