import * as z from 'zod/mini'
import { say } from '../words/lang.ts'
import { bytesGiven, headersOf, rangeParams, replayed } from './docs/headers.ts'
import { chapters } from './docs/words.ts'
import { type Endpoint, tags } from './endpoint.ts'
import { type Json, place, refTo } from './named.ts'
import { algorithms } from './oauth/algorithms.ts'
import { scopes } from './oauth/scopes.ts'
import { type ProblemName, problemBody, problems, refuse } from './problems.ts'
import { sampler } from './sample.ts'
import { named as namedSchemas } from './schemas.ts'
import { type Content, webhooksDescribed } from './webhooks/described.ts'

/** The OpenAPI 3.1 document of these endpoints: the same values that answer the calls. */
export function openapi(endpoints: Endpoint[], origin: string): Json {
  // What is described late has no name before it is asked for.
  for (const { gives } of endpoints) if (typeof gives === 'function') gives()
  const schemas = namedSchemas()
  const sampleOf = sampler(schemas)
  const json: Content = (body, like = {}) => ({
    'application/json': { schema: refTo(body), example: { ...(sampleOf(body) as Json), ...like } },
  })
  return { ...document(endpoints, origin, json), components: components(schemas, origin) }
}

const document = (endpoints: Endpoint[], origin: string, json: Content): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Baoquan for insurers and courts',
    version: '1.0.0',
    description: guide(),
  },
  externalDocs: { description: 'The same to read, with examples that run', url: `${origin}/api/docs` },
  servers: [{ url: `${origin}/api/v1` }],
  tags: Object.entries(tags).map(([name, said]) => ({ name, description: `${said.en} · ${said.zh}` })),
  paths: pathsOf(endpoints, json),
  webhooks: webhooksDescribed(json),
})

const components = (schemas: Json, origin: string): Json => ({
  schemas,
  examples: Object.fromEntries(problemNames.map((name) => [name, { value: exampleOf(name) }])),
  securitySchemes: { oauth: securityScheme(origin) },
})

/** What a newcomer reads first, for whoever has this document alone. */
const guide = () =>
  [
    ...chapters.map(({ title, text }) => [`## ${title.en}`, ...text.map(({ en }) => en)].join('\n\n')),
    'Ignore fields you do not know.',
  ].join('\n\n')

const pathsOf = (endpoints: Endpoint[], json: Content): Json =>
  Object.fromEntries(
    [...new Set(endpoints.map(({ path }) => path))].map((path) => [
      path,
      Object.fromEntries(endpoints.filter((e) => e.path === path).map((e) => [e.method, operation(e, json)])),
    ]),
  )

const operation = (e: Endpoint, json: Content): Json => ({
  operationId: operationId(e),
  tags: [e.tag],
  summary: e.title.en,
  description: [e.about?.en, e.title.zh, e.about?.zh].filter(Boolean).join('\n\n'),
  security: [{ oauth: [e.scope] }],
  parameters: [...pathParams(e), ...queryParams(e), ...keyParam(e), ...dryParam(e), ...rangeParam(e)],
  ...(e.asks && { requestBody: { required: true, content: json(e.asks) } }),
  responses: { ...success(e, json), ...refusals(e) },
})

/** `POST /quotes/{id}/offer` as `postQuotesIdOffer`. */
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
          description: 'Names this request: sent again with it, it is done once. Another request takes another.',
          schema: { type: 'string', minLength: 8, maxLength: 255 },
        },
      ]
    : []

const dryParam = ({ dry }: Endpoint) =>
  dry ? [{ name: 'dry_run', in: 'query', description: 'Answer as if, change nothing.', schema: { enum: ['1'] } }] : []

const rangeParam = ({ gives }: Endpoint) => (gives === 'bytes' ? rangeParams : [])

function success({ method, status = 200, gives, like }: Endpoint, json: Content): Json {
  if (gives === 'bytes') return bytesGiven
  const found = gives === 'nothing' ? { description: 'Done' } : { description: 'As asked', content: json(gives, like) }
  return { [status]: { ...found, ...(method === 'post' && replayed) } }
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
  ...headersOf(names[0]!),
  description: names.map((name) => `${name}: ${say('en', problems[name][1])}`).join(' '),
  content: {
    'application/problem+json': {
      schema: { $ref: place('Problem') },
      examples: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/examples/${name}` }])),
    },
  },
})

const problemNames = Object.keys(problems) as ProblemName[]
const fieldWrong = { pointer: '#/premium/amount', detail: problems.wrong[1] }
const exampleOf = (name: ProblemName) =>
  problemBody(refuse(name, name === 'wrong' ? { errors: [fieldWrong] } : {}), 'en')

const securityScheme = (origin: string): Json => ({
  type: 'oauth2',
  description: [
    `Client authentication by private_key_jwt (RFC 7523), signed with ${algorithms.join(', ')}.`,
    `The assertion: header kid; iss and sub the client_id, aud ${origin}, a jti of its own, exp within two minutes.`,
    'The form: grant_type=client_credentials, client_assertion, and as client_assertion_type',
    'urn:ietf:params:oauth:client-assertion-type:jwt-bearer; scope where less than all is wanted.',
  ].join(' '),
  flows: {
    clientCredentials: {
      tokenUrl: `${origin}/api/oauth/token`,
      scopes: Object.fromEntries(Object.entries(scopes).map(([name, said]) => [name, said.en])),
    },
  },
})
