import type { sessionsOf } from '../../db/accounts/sessions.ts'
import { paths } from '../../paths.ts'
import { T, useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { unknownDevice } from '../signing-in/device.ts'
import { accountWords as words } from './words.ts'

type Sessions = Awaited<ReturnType<typeof sessionsOf>>

/** Where one is signed in, with one button that ends all but this. */
export const SessionList = ({ sessions, own }: { sessions: Sessions; own: string }) => {
  const say = useSay()
  const lang = useLang()
  return (
    <section>
      <h2>{say(words.sessions)}</h2>
      <ul>
        {sessions.map(({ id, device, seenAt, createdAt }) => (
          <li>
            {device === unknownDevice ? say(words.unknownDevice) : device}{' '}
            {id === own && <span class="tag you">{say(words.thisDevice)}</span>}
            <br />
            <small>{say(words.since, { since: moment(createdAt, lang), seen: moment(seenAt, lang) })}</small>
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action={paths.accountSessions}>
          <button type="submit" class="danger">
            <T of={words.endOthers} />
          </button>
        </form>
      )}
    </section>
  )
}
