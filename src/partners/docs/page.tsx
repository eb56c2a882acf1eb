import type { Context } from 'hono'
import { moved } from '../../after/news.ts'
import { useSay } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import type { Visit } from '../../visit.ts'
import { tags } from '../endpoint.ts'
import { problems } from '../problems.ts'
import { endpoints } from '../routes.ts'
import { messages } from '../webhooks/messages.ts'
import { Coded } from './coded.tsx'
import { EndpointCard } from './endpoint-card.tsx'
import { type Chapter, chapters, docsWords as words } from './words.ts'

/** The documentation that people read; the machines' is openapi.json. */
export const docs = (c: Context<Visit>) => page(c, words.title, <Docs origin={new URL(c.req.url).origin} />)

const Docs = ({ origin }: { origin: string }) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.title)}</h1>
      <p class="lead">{say(words.lead)}</p>
      <p>
        <a href="/api/v1/openapi.json" data-hx-boost="false">
          {say(words.openapi)}
        </a>
      </p>
      {chapters.map((chapter) => (
        <Section chapter={chapter} origin={origin} />
      ))}
      <h2 id="reference">{say(words.reference)}</h2>
      {Object.entries(tags).map(([tag, title]) => (
        <section>
          <h3 id={tag}>{say(title)}</h3>
          {endpoints
            .filter((endpoint) => endpoint.tag === tag)
            .map((endpoint) => (
              <EndpointCard endpoint={endpoint} />
            ))}
        </section>
      ))}
      <Events />
      <Problems />
    </>
  )
}

const Section = ({ chapter: { title, text, code = [] }, origin }: { chapter: Chapter; origin: string }) => {
  const say = useSay()
  return (
    <section>
      <h2>{say(title)}</h2>
      {text.map((paragraph) => (
        <p>
          <Coded text={say(paragraph)} />
        </p>
      ))}
      {code.map((example) => (
        <pre tabindex={0} role="group" aria-label={say(title)}>
          <code>{example.replaceAll('{origin}', origin)}</code>
        </pre>
      ))}
    </section>
  )
}

const Events = () => {
  const say = useSay()
  return (
    <section>
      <h2 id="events-sent">{say(words.events)}</h2>
      <p>
        <Coded text={say(words.eventsLead)} />
      </p>
      <dl>
        {messages.map((message) => (
          <div>
            <dt>
              <code>{message.type}</code>
            </dt>
            <dd>
              <Coded text={say(message.said)} /> · {say(message.heardBy)}
            </dd>
          </div>
        ))}
      </dl>
      <pre tabindex={0} role="group" aria-label={say(words.events)}>
        <code>
          {JSON.stringify({ type: 'guarantee.submit', timestamp: '2026-11-24T09:30:00+08:00', data: moved }, null, 2)}
        </code>
      </pre>
    </section>
  )
}

const Problems = () => {
  const say = useSay()
  return (
    <section>
      <h2>{say(words.problems)}</h2>
      <dl>
        {Object.entries(problems).map(([name, [status, title]]) => (
          <div id={name}>
            <dt>
              {status} <code>{name}</code>
            </dt>
            <dd>{say(title)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
