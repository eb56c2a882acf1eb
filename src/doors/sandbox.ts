import { paths } from '../paths.ts'
import { bank } from '../sandbox/bank/pages.tsx'
import { courtIdp } from '../sandbox/court-idp/index.tsx'
import { identity } from '../sandbox/identity/index.tsx'
import { onlyInSandbox } from '../sandbox/only.ts'
import { sandboxPartners } from '../sandbox/partners.ts'
import { phone } from '../sandbox/phone/index.tsx'
import { seeding } from '../sandbox/seed/index.ts'
import { styleguide } from '../styleguide/index.tsx'
import { entrance, known } from './entrance.ts'

export const app = entrance({ machines: true })

app.use(onlyInSandbox)
app.route('/', sandboxPartners)
app.route('/', seeding)

known(app)
app.route(paths.styleguide, styleguide)
app.route('/sandbox/bank', bank)
app.route('/sandbox/phone', phone)
app.route('/sandbox/identity', identity)
app.route(paths.sandboxCourtIdp, courtIdp)
