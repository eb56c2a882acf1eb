import { requirePerson } from '../accounts/require-person.ts'
import { guaranteeGuide } from '../apply/guarantee/guide.tsx'
import { onlyVerified } from '../apply/only-verified.ts'
import { guide } from '../apply/opening/guide.tsx'
import { once } from '../once/once.ts'
import { paths } from '../paths.ts'
import { entrance, known } from './entrance.ts'
import { sameForAll } from './same-for-all.ts'
import { ownForm } from './same-origin.ts'

/** Where an application begins. */
export const app = known(entrance()).use(ownForm, once)

for (const path of [paths.newPreservation, paths.newGuarantee])
  app.use(path, requirePerson, onlyVerified).get(path, sameForAll)
app.route('/', guide).route('/', guaranteeGuide)
