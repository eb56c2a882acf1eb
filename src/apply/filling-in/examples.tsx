import type { Context } from 'hono'
import { exampleOf, type Filled, type Form, fieldsOf, type Step } from '../../steps/form/step.ts'
import { T } from '../../ui/lang.tsx'
import { isSandbox } from '../../visit.ts'
import { common } from '../../words/common.ts'
import type { Mine } from '../load.ts'

/** In the sandbox, `?example=1` fills a form with its own examples; what is picked from other steps is their first entry. */
export function exampleFor(c: Context<Mine>, form: Form): Filled | null {
  if (c.req.query('example') !== '1' || !isSandbox(c.env)) return null
  const first = ({ slug }: Step) => c.var.application.answers[slug]?.[0]?.id ?? ''
  const picked = fieldsOf(form.fields)
    .filter(({ from }) => from)
    .map(({ name, from }) => [name, first(from!)])
  return { ...exampleOf(form), ...Object.fromEntries(picked) }
}

export const ExampleLink = ({ action, sandbox }: { action: string; sandbox: boolean }) =>
  sandbox ? (
    <p class="hint">
      <a href={`${action}&example=1`}>
        <T of={common.example} />
      </a>{' '}
      <T of={common.exampleNote} />
    </p>
  ) : null
