import { partnerDocs } from '../insurers/docs/page.tsx'
import { insurers } from '../insurers/routes.ts'
import { publishedKeys } from '../verify/keys.ts'
import { entrance, known } from './entrance.ts'

export const app = entrance()

app.route('/', insurers)
app.route('/', publishedKeys)
known(app).route('/', partnerDocs)
