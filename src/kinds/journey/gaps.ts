import { clues } from '../../steps/clues/index.ts'
import type { Answers } from '../../steps/form/step.ts'
import type { Material } from '../../steps/materials.ts'
import { called } from './index.ts'
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
  if (event === 'add_guarantee' && !addedTo('guarantees', 'guarantee:', application)) return [nothingAdded, ...left]
  return event === 'add_clue' && !addedTo('clues', '', application) ? [noNewClue(answers), ...left] : left
}

/** Whether an answer of a step, or a paper of these slots, was added or changed since the last move. */
function addedTo(step: 'clues' | 'guarantees', slots: string, { history, answers, files }: Handing): boolean {
  const since = history.at(-1)?.at ?? 0
  return (
    (answers[step] ?? []).some(({ updatedAt = 0 }) => updatedAt > since) ||
    files.some(({ slot, createdAt }) => slot.startsWith(slots) && createdAt > since)
  )
}

const noNewClue = (answers: Answers): Problem => ({
  step: called(clues, answers) ? 'clues' : 'materials',
  says: {
    zh: '还没有新的线索或者材料。请先补充，再提交。',
    en: 'There is no new clue or paper yet. Add one, then submit.',
  },
})

const nothingAdded: Problem = {
  step: 'guarantees',
  says: {
    zh: '法官责令补充担保以后，担保没有变化。请先添加或者修改担保，再提交。',
    en: 'Nothing of the guarantee has changed since the judge asked for it. Add a guarantee or change one, then submit.',
  },
}
