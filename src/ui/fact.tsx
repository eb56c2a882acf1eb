import type { Child } from 'hono/jsx'
import type { Said } from '../words/lang.ts'
import { T } from './lang.tsx'

/** One line of what is known: what it is about, and what it is. `beside`: what can be done about it. */
export const Fact = ({ of, children, beside }: { of: Said; children?: Child; beside?: Child }) => (
  <div>
    <dt>
      <T of={of} />
    </dt>
    <dd>{children}</dd>
    {beside && <dd>{beside}</dd>}
  </div>
)
