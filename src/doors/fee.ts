import { fee } from '../home/fee.tsx'
import { paths } from '../paths.ts'
import { entrance, known } from './entrance.ts'
import { sameForAll } from './same-for-all.ts'

export const app = known(entrance()).get(paths.fee, sameForAll).route('/', fee)
