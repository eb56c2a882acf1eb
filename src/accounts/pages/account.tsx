import { Hono } from 'hono'
import { accountById } from '../../db/accounts.ts'
import { connect } from '../../db/connect.ts'
import { endSessions, sessionsOf } from '../../db/sessions.ts'
import { paths } from '../../paths.ts'
import { maskMobile, ringOf } from '../../privacy/index.ts'
import { absolute, idle, type Visit } from '../../session.ts'
import { T } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import { common } from '../../words/common.ts'
import { mobileOf } from '../vault.ts'
import { accountWords as words } from './account-words.ts'
import { SessionList } from './session-list.tsx'

/** One's own account: what is known, where one is signed in, and what can be changed. */
export const account = new Hono<Visit>()

account.get(paths.account, async (c) => {
  const person = c.var.person!
  const db = connect(c.env)
  const now = Date.now()
  const [row, sessions] = [
    await accountById(db, person.accountId),
    await sessionsOf(db, person.accountId, now - idle, now - absolute),
  ]
  const mobile = row && (await mobileOf(ringOf(c.env), row.id, row))
  return page(
    c,
    words.title,
    <>
      <h1>
        <T of={words.title} />
      </h1>
      <dl>
        <div>
          <dt>
            <T of={words.mobile} />
          </dt>
          <dd>{mobile && maskMobile(mobile)}</dd>
          <dd>
            <a href={paths.accountMobile}>
              <T of={common.change} />
            </a>
          </dd>
        </div>
        <div>
          <dt>
            <T of={words.password} />
          </dt>
          <dd>
            <T of={row?.passwordNeedsCode ? words.passwordWithCode : words.passwordAlone} />
          </dd>
          <dd>
            <a href={paths.forgotten}>
              <T of={common.change} />
            </a>
          </dd>
        </div>
        <div>
          <dt>
            <T of={words.identity} />
          </dt>
          <dd>
            <T of={person.verified ? words.verified : words.notVerified} /> {person.name}
          </dd>
          <dd>
            <a href={paths.identity}>
              <T of={person.verified ? words.look : words.verify} />
            </a>
          </dd>
        </div>
      </dl>
      <h2>
        <T of={words.more} />
      </h2>
      <ul>
        {(
          [
            [paths.accountParties, words.parties],
            [paths.accountPowers, words.powers],
            [paths.accountOrganisations, words.organisations],
            [paths.accountData, words.data],
          ] as const
        ).map(([href, said]) => (
          <li>
            <a href={href}>
              <T of={said} />
            </a>
          </li>
        ))}
      </ul>
      <SessionList sessions={sessions} own={c.var.session ?? ''} />
      <form method="post" action={paths.logout} data-hx-boost="false">
        <p class="actions">
          <button type="submit" class="quiet">
            <T of={common.signOut} />
          </button>
        </p>
      </form>
    </>,
  )
})

account.post(paths.accountSessions, async (c) => {
  await endSessions(connect(c.env), c.var.person!.accountId, Date.now(), c.var.session ?? '')
  return c.redirect(paths.account, 303)
})
