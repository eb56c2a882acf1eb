import { officeAhead } from '../../office/ahead.ts'
import { cases } from '../../office/cases.ts'
import { paths } from '../../paths.ts'
import { toOfficers } from './officers.ts'

export const app = toOfficers([cases], (app) => app.route(paths.court, officeAhead))
