import { askForApplication, type Owned } from '../apply/owned.ts'
import { once } from '../once/once.ts'
import { paths } from '../paths.ts'
import type { Hono } from '../routing.ts'
import type { Visit } from '../visit.ts'
import { entrance, known } from './entrance.ts'
import { ownForm } from './same-origin.ts'

/** A door to pages of an application, which is asked for along with the session. */
export const toOwn = (pages: Hono<Owned>, ahead?: (app: Hono<Visit>) => void) =>
  known(entrance(), (app) => {
    app.use(`${paths.applications}/:id/*`, askForApplication)
    ahead?.(app)
  })
    .use(ownForm, once)
    .route('/', pages)
