import type { Application } from '../../application.ts'
import { requestsOpen } from '../../kinds/standing/asked-of-court.ts'
import { lifting, renewing } from '../../kinds/standing/remedies.ts'
import { renewalNow } from '../../kinds/standing/renewal.ts'
import { dayIn } from '../../rules/calendar.ts'
import { Requests } from '../../ui/application/requests.tsx'
import { useSay } from '../../ui/lang.tsx'

/** Before something is asked of the court while measures stand: by when, and whether it has been asked already. */
export const AskedOfCourt = ({ application, event }: { application: Application; event: string }) => {
  const say = useSay()
  const waits = event === 'ask_renewal' ? renewing(application) : event === 'ask_lifting' ? lifting(application) : null
  const when = event === 'ask_renewal' && renewalNow(application, Date.now())
  return (
    <>
      {when && <p>{say(when)}</p>}
      {waits && <p>{say(waits.says, { day: { day: dayIn(waits.at) } })}</p>}
      <Requests kind={application.kind} of={requestsOpen(application.history, event)} />
    </>
  )
}
