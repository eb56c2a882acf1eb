import { agreement } from '../accounts/signing-in/agreement.tsx'
import { home } from '../home/home.tsx'
import { paths } from '../paths.ts'
import { entrance, known } from './entrance.ts'
import { sameForAll } from './same-for-all.ts'

/** Where everybody comes in, and where addresses that nobody knows end. */
export const app = known(entrance())

for (const path of [paths.home, paths.agreement]) app.get(path, sameForAll)
app.route('/', home).route('/', agreement)
