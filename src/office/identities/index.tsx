import { shownOf } from '../../accounts/identity/pages/shown-of.ts'
import { waitingIdentities } from '../../db/accounts/identities.ts'
import { connect } from '../../db/connect.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { dayIn } from '../../rules/calendar.ts'
import { Done, doneIn } from '../../ui/done.tsx'
import { T } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import type { OfficeVisit } from '../../visit.ts'
import { dated } from '../../words/lang.ts'
import { only } from '../staff/only.ts'
import { counterCode } from './code.tsx'
import { oneIdentity } from './one.tsx'
import { doneWords, identityWords as words } from './words.ts'

/** Where filing clerks check who people are: the manual lane and the counter. */
export const identities = new Hono<OfficeVisit>()

for (const room of ['/identities', '/identities/*']) identities.use(room, only('clerk'))

identities.get('/identities', async (c) => {
  const rows = await waitingIdentities(connect(c.env), c.var.officer.court)
  const shown = await Promise.all(
    rows.map(async (row) => ({ row, ...(await shownOf(c.env, row.accountId, [row]))[0] })),
  )
  return page(
    c,
    words.queue,
    <>
      <h1>
        <T of={words.queue} />
      </h1>
      <Done said={doneIn(c, doneWords)} />
      {shown.length === 0 && (
        <p class="lead">
          <T of={words.none} />
        </p>
      )}
      <ul>
        {shown.map(({ row, name, number }) => (
          <li>
            <a href={paths.courtIdentity(row.id)}>
              <T of={words[row.kind]} /> {name}
            </a>{' '}
            <code>{number}</code> <small>{dated(dayIn(row.askedAt), c.var.lang)}</small>
          </li>
        ))}
      </ul>
      <p class="actions">
        <a class="button" href={paths.courtCounterCode}>
          <T of={words.counter} />
        </a>
      </p>
    </>,
  )
})

identities.route('/', counterCode)
identities.route('/', oneIdentity)
