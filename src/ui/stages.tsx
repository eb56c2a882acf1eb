import type { Application } from '../application.ts'
import { stageOf } from '../kinds/stages.ts'
import { applyWords } from '../words/apply.ts'
import { T, useSay } from './lang.tsx'

/** The whole way at a glance: what is behind, where it stands, what is still to come. */
export const Stages = ({ application: { kind, status } }: { application: Pick<Application, 'kind' | 'status'> }) => {
  const words = useSay()
  const now = stageOf(kind.stages, status)
  if (now < 0) return null
  return (
    <ol class="stages" aria-label={words(applyWords.stages)}>
      {kind.stages.map(({ title }, index) => (
        <li class={index < now ? 'done' : undefined} aria-current={index === now ? 'step' : undefined}>
          <T of={title} />
        </li>
      ))}
    </ol>
  )
}
