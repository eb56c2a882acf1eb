import * as z from 'zod/mini'
import { say } from '../words/lang.ts'
import { type Endpoint, tags } from './endpoint.ts'
import { named as namedSchemas, place, refTo } from './named.ts'
import { algorithms } from './oauth/algorithms.ts'
import { scopes } from './oauth/scopes.ts'
import { type ProblemName, problems } from './problems.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of these endpoints: the same values that answer the calls. */
export const openapi = (endpoints: Endpoint[], origin: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Baoquan for insurers and courts',
    version: '1.0.0',
    description: 'Money is a whole number of fen with its currency. Times are RFC 3339. Ignore fields you do not know.',
  },
  servers: [{ url: `${origin}/api/v1` }],
  tags: Object.entries(tags).map(([name, said]) => ({ name, description: `${said.en} · ${said.zh}` })),
  paths: pathsOf(endpoints),
  components: {
    schemas: namedSchemas(),
    securitySchemes: { oauth: securityScheme(origin) },
  },
})

const pathsOf = (endpoints: Endpoint[]): Json =>
  Object.fromEntries(
    [...new Set(endpoints.map(({ path }) => path))].map((path) => [
      path,
      Object.fromEntries(endpoints.filter((e) => e.path === path).map((e) => [e.method, operation(e)])),
    ]),
  )

const operation = (e: Endpoint): Json => ({
  operationId: operationId(e),
  tags: [e.tag],
  summary: e.title.en,
  description: [e.about?.en, e.title.zh, e.about?.zh].filter(Boolean).join('\n\n'),
  security: [{ oauth: [e.scope] }],
  parameters: [...pathParams(e), ...queryParams(e), ...keyParam(e), ...dryParam(e)],
  ...(e.asks && { requestBody: { required: true, content: { 'application/json': { schema: refTo(e.asks) } } } }),
  responses: { [e.status ?? 200]: success(e), ...refusals(e) },
})

export const operationId = ({ method, path }: Endpoint) =>
  method + path.replaceAll(/[{}]/g, '').replaceAll(/[/_-](\w)/g, (_, first: string) => first.toUpperCase())

const pathParams = ({ params = {} }: Endpoint) =>
  Object.entries(params).map(([name, said]) => ({
    name,
    in: 'path',
    required: true,
    description: `${said.en} · ${said.zh}`,
    schema: { type: 'string' },
  }))

function queryParams({ query }: Endpoint) {
  if (!query) return []
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

const keyParam = ({ method }: Endpoint) =>
  method === 'post'
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          schema: { type: 'string', minLength: 8, maxLength: 255 },
        },
      ]
    : []

const dryParam = ({ dry }: Endpoint) =>
  dry ? [{ name: 'dry_run', in: 'query', description: 'Answer as if, change nothing.', schema: { enum: ['1'] } }] : []

function success({ gives }: Endpoint): Json {
  if (gives === 'nothing') return { description: 'Done' }
  if (gives === 'bytes') return { description: 'The bytes', content: { 'application/octet-stream': {} } }
  return { description: 'As asked', content: { 'application/json': { schema: refTo(gives) } } }
}

const everywhere: ProblemName[] = ['bad-query', 'not-signed-in', 'not-allowed', 'too-many', 'unavailable']
const onBodies: ProblemName[] = ['not-json', 'too-large', 'not-json-type', 'wrong']
const onPosts: ProblemName[] = ['key-missing', 'key-reused']

/** Every problem an endpoint may answer with. */
export const problemsOf = ({ method, asks, refuses = [] }: Endpoint): ProblemName[] => [
  ...new Set([...everywhere, ...(asks ? onBodies : []), ...(method === 'post' ? onPosts : []), ...refuses]),
]

function refusals(e: Endpoint): Json {
  const byStatus = Map.groupBy(problemsOf(e), (name) => problems[name][0])
  return Object.fromEntries([...byStatus].map(([status, names]) => [status, refusal(names)]))
}
const refusal = (names: ProblemName[]): Json => ({
  description: names.map((name) => `${name}: ${say('en', problems[name][1])}`).join(' '),
  content: { 'application/problem+json': { schema: { $ref: place('Problem') } } },
})

const securityScheme = (origin: string): Json => ({
  type: 'oauth2',
  description: `Client authentication by private_key_jwt (RFC 7523), signed with ${algorithms.join(', ')}.`,
  flows: {
    clientCredentials: {
      tokenUrl: `${origin}/api/oauth/token`,
      scopes: Object.fromEntries(Object.entries(scopes).map(([name, said]) => [name, said.en])),
    },
  },
})
