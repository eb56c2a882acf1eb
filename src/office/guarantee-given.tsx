import type { Application } from '../application.ts'
import { yuan } from '../rules/money.ts'
import { guaranteeStanding } from '../steps/guarantees.ts'
import { useSay } from '../ui/lang.tsx'
import { officeWords } from '../words/office.ts'

/** What guarantee the law lets a court ask for, and what has been given, before more is asked for. */
export const GuaranteeGiven = ({ application: { answers } }: { application: Application }) => {
  const say = useSay()
  const standing = guaranteeStanding(answers)
  if (!standing) return null
  const { asked, total } = standing
  return (
    <div class="box">
      <p>
        {say(asked.words)} <small>{say(asked.articles)}</small>
      </p>
      <p>{say(officeWords.given, { total: yuan(total) })}</p>
      {asked.ceiling !== null && <p>{say(officeWords.ceiling, { most: yuan(asked.ceiling) })}</p>}
    </div>
  )
}
