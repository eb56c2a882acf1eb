import type { Application } from '../application.ts'
import { yuan } from '../rules/money.ts'
import { stages } from '../rules/stages.ts'
import { amountOf, stageOf, typeOf } from '../steps/answered.ts'
import { types } from '../steps/basics.ts'
import { guaranteeStanding } from '../steps/guarantees.ts'
import { dotted } from '../ui/dotted.ts'
import { useSay } from '../ui/lang.tsx'
import { caseWords } from './words.ts'

/** What a case is, in one line. */
export const Gist = ({ application: { answers } }: { application: Application }) => {
  const say = useSay()
  const [stage, type, amount] = [stageOf(answers), typeOf(answers), amountOf(answers)]
  const total = guaranteeStanding(answers)?.total
  const n = answers.clues?.length
  return (
    <p>
      {dotted([
        stage && say(stages[stage].title),
        type && say(types[type]),
        amount !== null && say(caseWords.asksFor, { amount: yuan(amount) }),
        total && say(caseWords.guaranteed, { total: yuan(total) }),
        n && say(caseWords.clues, { n }),
      ])}
    </p>
  )
}
