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
  if (event === 'add_guarantee' && !guaranteeAdded(application)) return [nothingAdded, ...left]
  return event === 'add_clue' && !clueAdded(application) ? [noNewClue(answers), ...left] : left
}

/** Whether there is a clue or a paper that was not there at the last move. */
function clueAdded({ history, answers, files }: Handing): boolean {
  const since = history.at(-1)?.at ?? 0
  return (
    (answers.clues ?? []).some(({ updatedAt = 0 }) => updatedAt > since) ||
    files.some(({ createdAt }) => createdAt > since)
  )
}

const noNewClue = (answers: Answers): Problem => ({
  step: called(clues, answers) ? 'clues' : 'materials',
  says: {
    zh: '还没有新的线索或者材料。请先补充，再提交。',
    en: 'There is no new clue or paper yet. Add one, then submit.',
  },
})

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
