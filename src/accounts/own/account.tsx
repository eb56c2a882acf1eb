import { accountById } from '../../db/accounts/accounts.ts'
import { sessionsOf } from '../../db/accounts/sessions.ts'
import { connect } from '../../db/connect.ts'
import { endEverywhere } from '../../db/kiosk/handovers.ts'
import { paths } from '../../paths.ts'
import { maskMobile, ringOf } from '../../privacy/index.ts'
import { Hono } from '../../routing.ts'
import { absolute, idle, lives } from '../../session.ts'
import { Fact } from '../../ui/fact.tsx'
import { T } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import type { Person, Visit } from '../../visit.ts'
import { common } from '../../words/common.ts'
import type { Said } from '../../words/lang.ts'
import { mobileOf } from '../vault.ts'
import { SessionList } from './session-list.tsx'
import { accountWords as words } from './words.ts'

/** One's own account: what is known, where one is signed in, and what can be changed. */
export const account = new Hono<Visit>()

account.get(paths.account, async (c) => {
  const person = c.var.person!
  const db = connect(c.env)
  const now = Date.now()
  const row = await accountById(db, person.accountId)
  const sessions = await sessionsOf(db, person.accountId, now - idle, now - absolute)
  const mobile = row && (await mobileOf(ringOf(c.env), row.id, row))
  return page(
    c,
    words.title,
    <>
      <h1>
        <T of={words.title} />
      </h1>
      <Facts person={person} mobile={mobile} withCode={Boolean(row?.passwordNeedsCode)} />
      <More />
      <SessionList sessions={sessions.filter((one) => lives(one, now))} own={c.var.session ?? ''} />
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
  const db = connect(c.env)
  await db.batch(endEverywhere(db, c.var.person!.accountId, Date.now(), c.var.session ?? ''))
  return c.redirect(paths.account, 303)
})

const Change = ({ href, called = common.change }: { href: string; called?: Said }) => (
  <a href={href}>
    <T of={called} />
  </a>
)

type Own = { person: Person; mobile: string | null; withCode: boolean }

/** The number, how one signs in, and who one is, each with where to change it. */
const Facts = ({ person: { verified, name }, mobile, withCode }: Own) => (
  <dl>
    <Fact of={words.mobile} beside={<Change href={paths.accountMobile} />}>
      {mobile && maskMobile(mobile)}
    </Fact>
    <Fact of={words.password} beside={<Change href={paths.forgotten} />}>
      <T of={withCode ? words.passwordWithCode : words.passwordAlone} />
    </Fact>
    <Fact of={words.identity} beside={<Change href={paths.identity} called={verified ? words.look : words.verify} />}>
      <T of={verified ? words.verified : words.notVerified} /> {name}
    </Fact>
  </dl>
)

const more = [
  [paths.accountParties, words.parties],
  [paths.accountPowers, words.powers],
  [paths.accountOrganisations, words.organisations],
  [paths.accountData, words.data],
] as const

const More = () => (
  <>
    <h2>
      <T of={words.more} />
    </h2>
    <ul>
      {more.map(([href, said]) => (
        <li>
          <a href={href}>
            <T of={said} />
          </a>
        </li>
      ))}
    </ul>
  </>
)
