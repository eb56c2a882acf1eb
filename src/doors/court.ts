import { officeAhead } from '../office/ahead.ts'
import { office } from '../office/index.ts'
import { staff } from '../office/staff/pages.tsx'
import { requireOfficer } from '../office/staff/require.ts'
import { once } from '../once/once.ts'
import { paths } from '../paths.ts'
import { entrance, known } from './entrance.ts'
import { ownForm } from './same-origin.ts'

export const app = known(entrance()).use(ownForm)

app.route('/', staff)
app.route(paths.court, officeAhead)
app.use(paths.court, requireOfficer)
app.use(`${paths.court}/*`, requireOfficer)
app.use(once)
app.route(paths.court, office)
