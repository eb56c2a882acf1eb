import { entrance, known } from '../../../src/doors/entrance.ts'
import { allRoutes } from '../../../src/doors/index.ts'
import { problem } from '../../../src/ui/problem.ts'
import { problemWords } from '../../../src/words/problems.ts'
import worker from '../../pictures/worker.ts'

export * from '../../../src/worker.ts'

type Problem = keyof typeof problemWords

const aside = known(entrance())
aside.get('/-/routes', async (c) => {
  const routes = (await allRoutes()).filter(({ method }) => method !== 'ALL')
  return c.json([...new Set(routes.map(({ method, path }) => `${method} ${path}`))])
})
aside.get('/-/problems', (c) => c.json(Object.keys(problemWords)))
aside.get('/-/problems/:name', (c) =>
  problem(c, c.req.param('name') as Problem, { reference: '0a1b2c', filled: { status: '…' } }),
)
/** The Worker, with a clock that can be put forward; it also tells its routes, and shows what is said of each trouble. */
export default {
  ...worker,
  fetch: (request, env, context) =>
    (new URL(request.url).pathname.startsWith('/-/') ? aside : worker).fetch(request, env, context),
} satisfies ExportedHandler<Env>
