import { partners } from '../partners/routes.ts'
import { entrance, known } from './entrance.ts'
import { sameForAll } from './same-for-all.ts'

export const app = entrance({ machines: true })

app.get('/api/v1/openapi.json', sameForAll).route('/', partners)
// Read by developers, not by what they make.
known(app).get('/api/docs', sameForAll, async (c) => (await import('../partners/docs/page.tsx')).docs(c))
