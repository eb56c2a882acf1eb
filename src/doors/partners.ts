import { partnerDocs } from '../insurers/docs/page.tsx'
import { insurers } from '../insurers/routes.ts'
import { sameForAll } from '../same-for-all.ts'
import { publishedKeys } from '../verify/keys.ts'
import { entrance, known } from './entrance.ts'

export const app = entrance({ machines: true })

app.get('/api/v1/openapi.json', sameForAll).route('/', insurers)
app.route('/', publishedKeys)
known(app).get('/api/docs', sameForAll).route('/', partnerDocs)
