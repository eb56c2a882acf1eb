import { agreement } from '../accounts/pages/agreement.tsx'
import { home } from '../home/home.tsx'
import { once } from '../once/once.ts'
import { paths } from '../paths.ts'
import { sameForAll } from '../same-for-all.ts'
import { verify } from '../verify/routes.tsx'
import { entrance, known } from './entrance.ts'

/** Where everybody comes in, and where addresses that nobody knows end. */
export const app = known(entrance()).use(once)

for (const path of [paths.home, paths.fee, paths.agreement, paths.verify]) app.get(path, sameForAll)
app.route('/', home).route('/', agreement).route('/', verify)
