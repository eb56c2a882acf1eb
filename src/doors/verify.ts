import { once } from '../once/once.ts'
import { paths } from '../paths.ts'
import { verify } from '../verify/routes.tsx'
import { entrance, known } from './entrance.ts'
import { sameForAll } from './same-for-all.ts'

export const app = known(entrance()).use(once).get(paths.verify, sameForAll).route('/', verify)
