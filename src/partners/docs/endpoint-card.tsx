import * as z from 'zod/mini'
import { useSay } from '../../ui/lang.tsx'
import type { Endpoint } from '../endpoint.ts'
import { problemsOf } from '../openapi.ts'
import { docsWords as words } from './words.ts'

/** One endpoint, folded: its address always, the rest when asked for. */
export const EndpointCard = ({ endpoint }: { endpoint: Endpoint }) => {
  const say = useSay()
  const { method, path, title, about, scope, asks, query, dry } = endpoint
  return (
    <details class="card">
      <summary>
        <code>
          {method.toUpperCase()} /api/v1{path}
        </code>{' '}
        {say(title)}
      </summary>
      {about && <p>{say(about)}</p>}
      <p>
        {say(words.scope)}: <code>{scope}</code>
        {dry && ` · ${say(words.dryRun)}`}
      </p>
      {query && <Fields title={say(words.query)} schema={query} />}
      {asks && <Fields title={say(words.body)} schema={asks} />}
      <p>
        {say(words.canGoWrong)}:{' '}
        {problemsOf(endpoint).map((name) => (
          <>
            <a href={`#${name}`}>{name}</a>{' '}
          </>
        ))}
      </p>
    </details>
  )
}

type Shape = { properties?: Record<string, Described>; required?: string[] }
type Described = { type?: string; format?: string; enum?: unknown[]; description?: string; items?: Described }

const Fields = ({ title, schema }: { title: string; schema: z.ZodMiniType }) => {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape
  return (
    <>
      <h4>{title}</h4>
      <dl>
        {Object.entries(properties).map(([name, described]) => (
          <div>
            <dt>
              <code>{name}</code>
              {required.includes(name) ? ' *' : ''}
            </dt>
            <dd>
              {typeOf(described)} {described.description}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const typeOf = ({ type = '', format, enum: choices, items }: Described): string => {
  if (choices) return choices.map(String).join(' | ')
  if (items) return `${typeOf(items)}[]`
  return [type, format && `(${format})`].filter(Boolean).join(' ')
}
