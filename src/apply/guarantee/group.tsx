import type { Child } from 'hono/jsx'
import { T } from '../../ui/lang.tsx'
import type { Said } from '../../words/lang.ts'

type Props = { name: string; title: Said; mistake?: Said; children: Child }

/** What is chosen from together, with its mistake in it, as at any other question. */
export const Group = ({ name, title, mistake, children }: Props) => (
  <fieldset class={mistake ? 'field wrong' : 'field'} id={name} aria-describedby={mistake && `${name}-mistake`}>
    <legend>
      <T of={title} />
    </legend>
    <MistakeAt name={name} mistake={mistake} />
    {children}
  </fieldset>
)

export const MistakeAt = ({ name, mistake }: { name: string; mistake?: Said }) =>
  mistake ? (
    <p class="mistake" id={`${name}-mistake`}>
      <T of={mistake} />
    </p>
  ) : null
