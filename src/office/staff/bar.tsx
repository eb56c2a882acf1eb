import { paths } from '../../paths.ts'
import { useSay } from '../../ui/lang.tsx'
import { common } from '../../words/common.ts'
import type { Said } from '../../words/lang.ts'
import { officeWords } from '../../words/office.ts'
import type { Officer } from '../officer.ts'

/** Who is at work, and the way out. A court that the code table does not know is shown by its code. */
export const OfficerBar = ({ officer, court }: { officer: Officer; court?: Said }) => {
  const say = useSay()
  return (
    <form class="row" method="post" action={paths.courtLogout} data-hx-boost="false">
      <span>{say(officeWords.signedInAs, { name: officer.name, court: court ? say(court) : officer.court })}</span>
      <button type="submit" class="quiet">
        {say(common.signOut)}
      </button>
    </form>
  )
}
