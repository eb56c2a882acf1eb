import { ownForm } from '../accounts/same-origin.ts'
import { applyAhead } from '../apply/ahead.ts'
import { apply } from '../apply/index.ts'
import { once } from '../once/once.ts'
import { entrance, known } from './entrance.ts'

export const app = known(entrance(), (app) => app.route('/', applyAhead))
  .use(ownForm, once)
  .route('/', apply)
