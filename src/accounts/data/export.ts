import { loadApplication } from '../../application.ts'
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
  const db = connect(env)
  const ring = ringOf(env)
  const identities = await identitiesOf(db, accountId)
  const powers = await powersOf(db, accountId)
  return {
    exportedAt: time(Date.now()),
    account: {
      name: await nameOf(ring, accountId, account),
      mobile: await mobileOf(ring, accountId, account),
      createdAt: time(account.createdAt),
      agreement: { version: account.agreement, acceptedAt: time(account.agreedAt) },
    },
    identities: await Promise.all(
      identities.map(async ({ id, detailsSealed, numberIndex: _, askedAt, decidedAt, consentedAt, ...row }) => ({
        ...row,
        details: await openDetails<Details>(key, 'identities', id, detailsSealed),
        askedAt: time(askedAt),
        decidedAt: time(decidedAt),
        consentedAt: time(consentedAt),
      })),
    ),
    powersOfAttorney: await Promise.all(
      powers.map(async ({ id, principalSealed, scope, startsOn, endsOn, revokedAt }) => ({
        principal: await openPrincipal(key, id, principalSealed),
        scope,
        startsOn,
        endsOn,
        revokedAt: time(revokedAt),
      })),
    ),
    organisations: await organisationsOf(db, accountId),
    addressBook: await partiesOf(env, accountId),
    sessions: (await sessionsOf(db, accountId, 0, 0)).map(({ device, createdAt, seenAt }) => ({
      device,
      createdAt: time(createdAt),
      seenAt: time(seenAt),
    })),
    helpAtTerminals: (await guidanceOf(db, accountId, Date.now() - idleAtKiosk)).map(
      ({ officerName, kiosk, number, consent, at, endedAt }) => ({
        officer: officerName,
        kiosk,
        application: number,
        consent,
        from: time(at),
        until: time(endedAt),
      }),
    ),
    applications: await applicationsIn(env, accountId),
  }
}

async function applicationsIn(env: Env, accountId: string) {
  const rows = await applicationsOf(connect(env), accountId)
  const loaded = await Promise.all(rows.map(({ id }) => loadApplication(env, id)))
  return Promise.all(
    loaded
      .filter((one) => one !== null)
      .map(async ({ id, kind, number, status, answers, history, files, key }) => ({
        id,
        kind: kind.slug,
        number,
        status,
        answers,
        halfFilled: await leftIn(connect(env, id), id, accountId, key),
        history: history.map(({ event, to, at }) => ({ event, to, at: time(at) })),
        files: files.map(({ name, type, size, sha256 }) => ({ name, type, size, sha256 })),
      })),
  )
}

async function leftIn(db: Db, id: string, accountId: string, key: DataKey) {
  const left = await openHalfFilled(key, await halfFilledIn(db, { id }), accountId)
  return left.map(({ step, form, given, savedAt }) => ({ step, form, given, savedAt: time(savedAt) }))
}
