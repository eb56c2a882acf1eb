import type { Application } from '../../application.ts'
import { phaseOf } from '../../kinds/words/phases.ts'
import { applicationWords } from '../../words/application.ts'
import { T, useSay } from '../lang.tsx'

/** The whole way at a glance: what is behind, where it stands, what is still to come. */
export const Phases = ({ application: { kind, status } }: { application: Pick<Application, 'kind' | 'status'> }) => {
  const say = useSay()
  const now = phaseOf(kind.phases, status)
  if (now < 0) return null
  return (
    <ol class="phases" aria-label={say(applicationWords.phases)}>
      {kind.phases.map(({ title }, index) => (
        <li class={index < now ? 'done' : undefined} aria-current={index === now ? 'step' : undefined}>
          <T of={title} />
        </li>
      ))}
    </ol>
  )
}
