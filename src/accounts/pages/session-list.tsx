import type { sessionsOf } from '../../db/sessions.ts'
import { paths } from '../../paths.ts'
import { T } from '../../ui/lang.tsx'
import { accountWords as words } from './account-words.ts'

type Sessions = Awaited<ReturnType<typeof sessionsOf>>

const when = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

/** Where one is signed in, with one button that ends all but this. */
export const SessionList = ({ sessions, own }: { sessions: Sessions; own: string }) => (
  <section>
    <h2>
      <T of={words.sessions} />
    </h2>
    <ul>
      {sessions.map(({ id, device, seenAt, createdAt }) => (
        <li>
          {device} {id === own && <span class="tag you">{<T of={words.thisDevice} />}</span>}
          <br />
          <small>
            <T of={words.since} with={{ since: when.format(createdAt), seen: when.format(seenAt) }} />
          </small>
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
