import { fee } from '../home/fee.tsx'
import { paths } from '../paths.ts'
import { sameForAll } from '../same-for-all.ts'
import { entrance, known } from './entrance.ts'

export const app = known(entrance()).get(paths.fee, sameForAll).route('/', fee)
