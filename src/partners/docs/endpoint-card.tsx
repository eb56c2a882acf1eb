import * as z from 'zod/mini'
import { Labelled } from '../../ui/labelled.tsx'
import { T, useSay } from '../../ui/lang.tsx'
import type { Said } from '../../words/lang.ts'
import { fieldWords } from '../applications/form-json.ts'
import type { Endpoint } from '../endpoint.ts'
import { problemsOf } from '../openapi.ts'
import { Coded } from './coded.tsx'
import { docsWords as words } from './words.ts'

/** One endpoint, folded: its address always, the rest when asked for. */
export const EndpointCard = ({ endpoint }: { endpoint: Endpoint }) => {
  const say = useSay()
  const { method, path, title, about, scope, asks, params, query, dry } = endpoint
  return (
    <details class="card">
      <summary>
        <code>
          {method.toUpperCase()} /api/v1{path}
        </code>{' '}
        {say(title)}
      </summary>
      {about && (
        <p>
          <Coded text={say(about)} />
        </p>
      )}
      <p>
        <Labelled label={words.scope} text="" /> <code>{scope}</code>
        {dry && ` · ${say(words.dryRun)}`}
      </p>
      {(params || query) && <h4>{say(words.query)}</h4>}
      {params && <InPath of={params} />}
      {query && <Fields of={shapeOf(query)} />}
      {asks && <h4>{say(words.body)}</h4>}
      {asks && <Fields of={shapeOf(asks)} />}
      <p>
        <Labelled label={words.canGoWrong} text="" />{' '}
        {problemsOf(endpoint).map((name) => (
          <>
            <a href={`#${name}`}>{name}</a>{' '}
          </>
        ))}
      </p>
    </details>
  )
}

const InPath = ({ of }: { of: Record<string, Said> }) => {
  const say = useSay()
  return (
    <dl>
      {Object.entries(of).map(([name, says]) => (
        <div>
          <dt>
            <code>{`{${name}}`}</code>
          </dt>
          <dd>{say(says)}</dd>
        </div>
      ))}
    </dl>
  )
}

type Shape = { properties?: Record<string, Described>; required?: string[] }
type Described = Shape & {
  type?: string
  format?: string
  enum?: unknown[]
  description?: string
  words?: ReturnType<typeof fieldWords.get>
  items?: Described
}

const shapeOf = (schema: z.ZodMiniType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override: addWords }) as Shape

const addWords = ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: object }) => {
  if (fieldWords.has(zodSchema)) Object.assign(jsonSchema, { words: fieldWords.get(zodSchema) })
}

/** Every field, and those of each thing in a list below the list. */
const Fields = ({ of: { properties = {}, required = [] } }: { of: Shape }) => (
  <dl>
    {Object.entries(properties).map(([name, described]) => (
      <div>
        <dt>
          <code>{name}</code>
          {required.includes(name) ? ' *' : ''}
        </dt>
        <dd>
          {typeOf(described)} <Meant {...described} />
          {described.items?.properties && <Fields of={described.items} />}
        </dd>
      </div>
    ))}
  </dl>
)

const Meant = ({ words, description }: Described) => {
  if (!words) return <Coded text={description} />
  return words.hint ? <Labelled label={words.label} text={words.hint} /> : <T of={words.label} />
}

const typeOf = ({ type = '', format, enum: choices, items, properties }: Described): string => {
  if (choices) return choices.map(String).join(' | ')
  if (items) return `${typeOf(items)}[]`
  if (properties) return `{ ${Object.keys(properties).join(', ')} }`
  return [type, format && `(${format})`].filter(Boolean).join(' ')
}
