import { type Application, loadApplication } from '../../application.ts'
import type { AccountRow } from '../../db/accounts/accounts.ts'
import { identitiesOf } from '../../db/accounts/identities.ts'
import { organisationsOf } from '../../db/accounts/organisations.ts'
import { applicationsOf } from '../../db/accounts/personal-data.ts'
import { powersOf } from '../../db/accounts/powers.ts'
import { sessionsOf } from '../../db/accounts/sessions.ts'
import { connect, type Db } from '../../db/connect.ts'
import { halfFilledIn } from '../../db/half-filled.ts'
import { guidanceOf } from '../../db/kiosk/guidance.ts'
import { openHalfFilled } from '../../half-filled.ts'
import { type DataKey, ringOf } from '../../privacy/index.ts'
import { idleAtKiosk } from '../../session.ts'
import { openAccountKey } from '../account-key.ts'
import { partiesOf } from '../book/book.ts'
import { type Details, openDetails } from '../identity/details.ts'
import { openPrincipal } from '../powers/principal.ts'
import { mobileOf, nameOf } from '../vault.ts'

const time = (at: number | null) => at && new Date(at).toISOString()

/** Everything this platform holds of one person, in the open, for that person. Null for an account that is gone. */
export async function exportData(env: Env, accountId: string) {
  const opened = await openAccountKey(env, accountId)
  if (!opened) return null
  const { account, key } = opened
  const holder: Holder = { env, db: connect(env), accountId, key }
  return {
    exportedAt: time(Date.now()),
    account: await accountIn(holder, account),
    identities: await identitiesIn(holder),
    powersOfAttorney: await powersIn(holder),
    organisations: await organisationsOf(holder.db, accountId),
    addressBook: await partiesOf(env, accountId),
    sessions: await sessionsIn(holder),
    helpAtTerminals: await helpIn(holder),
    applications: await applicationsIn(holder),
  }
}

/** Whose data it is, and what opens it. */
type Holder = { env: Env; db: Db; accountId: string; key: DataKey }

async function accountIn({ env, accountId }: Holder, account: AccountRow) {
  const ring = ringOf(env)
  return {
    name: await nameOf(ring, accountId, account),
    mobile: await mobileOf(ring, accountId, account),
    createdAt: time(account.createdAt),
    agreement: { version: account.agreement, acceptedAt: time(account.agreedAt) },
  }
}

async function identitiesIn({ db, accountId, key }: Holder) {
  const rows = await identitiesOf(db, accountId)
  return Promise.all(
    rows.map(async ({ id, detailsSealed, numberIndex: _, askedAt, decidedAt, consentedAt, ...row }) => ({
      ...row,
      details: await openDetails<Details>(key, 'identities', id, detailsSealed),
      askedAt: time(askedAt),
      decidedAt: time(decidedAt),
      consentedAt: time(consentedAt),
    })),
  )
}

async function powersIn({ db, accountId, key }: Holder) {
  const rows = await powersOf(db, accountId)
  return Promise.all(
    rows.map(async ({ id, principalSealed, scope, startsOn, endsOn, revokedAt }) => ({
      principal: await openPrincipal(key, id, principalSealed),
      scope,
      startsOn,
      endsOn,
      revokedAt: time(revokedAt),
    })),
  )
}

async function sessionsIn({ db, accountId }: Holder) {
  const rows = await sessionsOf(db, accountId, 0, 0)
  return rows.map(({ device, createdAt, seenAt }) => ({ device, createdAt: time(createdAt), seenAt: time(seenAt) }))
}

async function helpIn({ db, accountId }: Holder) {
  const rows = await guidanceOf(db, accountId, Date.now() - idleAtKiosk)
  return rows.map(({ officerName, kiosk, number, consent, at, endedAt }) => ({
    officer: officerName,
    kiosk,
    application: number,
    consent,
    from: time(at),
    until: time(endedAt),
  }))
}

async function applicationsIn({ env, db, accountId }: Holder) {
  const rows = await applicationsOf(db, accountId)
  const loaded = await Promise.all(rows.map(({ id }) => loadApplication(env, id)))
  return Promise.all(loaded.filter((one) => one !== null).map((one) => applicationIn(env, accountId, one)))
}

async function applicationIn(env: Env, accountId: string, application: Application) {
  const { id, kind, number, status, answers, history, files, key } = application
  const left = await openHalfFilled(key, await halfFilledIn(connect(env, id), { id }), accountId)
  return {
    id,
    kind: kind.slug,
    number,
    status,
    answers,
    halfFilled: left.map(({ step, form, given, savedAt }) => ({ step, form, given, savedAt: time(savedAt) })),
    history: history.map(({ event, to, at }) => ({ event, to, at: time(at) })),
    files: files.map(({ name, type, size, sha256 }) => ({ name, type, size, sha256 })),
  }
}
