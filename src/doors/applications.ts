import { applyAhead } from '../apply/ahead.ts'
import { apply } from '../apply/index.ts'
import { once } from '../once/once.ts'
import { entrance, known } from './entrance.ts'
import { ownForm } from './same-origin.ts'

export const app = known(entrance(), (app) => app.route('/', applyAhead))
  .use(ownForm, once)
  .route('/', apply)
