import type { Material } from '../../steps/materials.ts'
import { type Filling, type Problem, problems } from './problems.ts'

type Handing = Omit<Filling, 'files'> & {
  status: string
  history: readonly { at: number }[]
  files: readonly (Material & { createdAt: number })[]
}

/** What stands between an application and its being handed in where it stands now: only what can be mended there. */
export function gaps(application: Handing, event: string): Problem[] {
  const { kind, status, answers, files } = application
  const open = kind.statuses[status]?.edits
  const all = problems(kind, answers, files)
  if (event === 'submit' || open === 'all') return all
  const left = all.filter(({ step }) => open?.includes(step))
  return event === 'add_guarantee' && !guaranteeAdded(application) ? [nothingAdded, ...left] : left
}

/** Whether anything of the guarantee was added or changed since the judge asked for it, which was the last move. */
function guaranteeAdded({ history, answers, files }: Handing): boolean {
  const since = history.at(-1)?.at ?? 0
  return (
    (answers.guarantees ?? []).some(({ updatedAt = 0 }) => updatedAt > since) ||
    files.some(({ slot, createdAt }) => slot.startsWith('guarantee:') && createdAt > since)
  )
}

const nothingAdded: Problem = {
  step: 'guarantees',
  says: {
    zh: '法官责令补充担保以后，担保没有变化。请先添加或者修改担保，再提交。',
    en: 'Nothing of the guarantee has changed since the judge asked for it. Add a guarantee or change one, then submit.',
  },
}
