import { requirePerson } from '../accounts/require-person.ts'
import { askForList } from '../apply/list/filter.ts'
import { list } from '../apply/list/list.tsx'
import { onlyVerified } from '../apply/only-verified.ts'
import { paths } from '../paths.ts'
import { entrance, known } from './entrance.ts'

export const app = known(entrance(), (app) => app.get(paths.applications, askForList))

app.use(paths.applications, requirePerson, onlyVerified)
app.route('/', list)
