import * as checks from '../../db/accounts/face-checks.ts'
import { connect, newId } from '../../db/connect.ts'
import { sha256 } from '../../privacy/bytes.ts'
import { blindIndex, ringOf } from '../../privacy/index.ts'
import type { Checked, Identity, Unavailable } from '../../providers/identity/port.ts'
import { day, minute, second } from '../../rules/durations.ts'
import { openAccountKey } from '../account-key.ts'
import type { Limit } from '../limits.ts'
import { sealName } from '../vault.ts'
import { numberIndex, openDetails, type PersonDetails, sealDetails } from './details.ts'

/** The wording of the separate consent to the face check that is recorded with it. */
const consentVersion = '2026-11-24'

const linkMinutes = 10
const checkMinutes = 15
const perAccount: Limit[] = [{ seconds: day / second, most: 10 }]

type Opened = { ok: true; id: string } | { ok: false; because: 'too often' | 'no account' }

/** Prepares a check of this person, to be done on a phone within ten minutes while this session lives. */
export async function openFaceCheck(
  env: Env,
  who: { accountId: string; session: string },
  person: PersonDetails,
): Promise<Opened> {
  const opened = await openAccountKey(env, who.accountId)
  if (!opened) return { ok: false, because: 'no account' }
  const allowed = await env.LIMITS.getByName(`face ${who.accountId}`).take(perAccount)
  if (!allowed.ok) return { ok: false, because: 'too often' }
  const id = newId()
  const token = await sha256(await linkOf(env, id))
  const detailsSealed = await sealDetails(opened.key, 'face_checks', id, person)
  await checks.openCheck(connect(env), {
    id,
    token,
    ...who,
    detailsSealed,
    expiresAt: Date.now() + linkMinutes * minute,
  })
  return { ok: true, id }
}

/** The unguessable end of the phone's address: made from the id with a key, so that it need not be stored. */
export const linkOf = async (env: Env, id: string): Promise<string> =>
  (await blindIndex(ringOf(env), 'face link', id)).slice(0, 22)

export const checkOfLink = async (env: Env, link: string) => checks.checkByToken(connect(env), await sha256(link))

type TakenUp = { ok: true } | { ok: false; because: 'taken' } | Unavailable

/** `phone`: the browser that takes it up. `returnTo`: where the provider sends it back. */
type Taker = { phone: string; returnTo: string }

/** The phone's owner has consented: the first phone to say so takes the check up, and the provider is asked for a page. */
export async function takeUp(env: Env, provider: Identity, check: checks.FaceCheck, by: Taker): Promise<TakenUp> {
  const db = connect(env)
  const consentedAt = Date.now()
  const expiresAt = consentedAt + checkMinutes * minute
  const person = await personOf(env, check)
  const mine =
    person &&
    (await checks.beginCheck(db, check.id, { phone: by.phone, consent: consentVersion, consentedAt, expiresAt }))
  if (!mine) return { ok: false, because: 'taken' }
  const begun = await provider.begin({ name: person.name, idNumber: person.idNumber, returnTo: by.returnTo })
  if (!begun.ok) {
    await (begun.because === 'down' || begun.because === 'account'
      ? checks.reopenCheck(db, check.id)
      : checks.failCheck(db, check.id, 'counter'))
    return begun
  }
  await checks.sentCheck(db, check.id, { providerToken: begun.token, url: begun.url })
  return { ok: true }
}

/** Asks the provider how it went, and records what it says; nobody else's word counts. */
export async function settle(env: Env, provider: Identity, check: checks.FaceCheck): Promise<void> {
  if (check.state !== 'begun' || !check.providerToken) return
  const person = await personOf(env, check)
  if (!person || !(await checks.timeToAsk(connect(env), check.id, Date.now()))) return
  const said = await provider.result(check.providerToken, { name: person.name, idNumber: person.idNumber })
  if (!said.ok) return unanswered(env, check, said)
  if (said.outcome === 'pending' && check.because) await checks.noteProvider(connect(env), check.id, null)
  if (said.outcome === 'failed') await checks.failCheck(connect(env), check.id, said.advice)
  if (said.outcome === 'passed') await pass(env, check, person, { ...said, provider: provider.name })
}

async function unanswered(env: Env, check: checks.FaceCheck, { because }: Unavailable): Promise<void> {
  const over = because === 'expired' || because === 'not accepted'
  await (over ? checks.failCheck(connect(env), check.id, 'again') : checks.noteProvider(connect(env), check.id, 'down'))
}

type Passed = Extract<Checked, { outcome: 'passed' }> & { provider: string }

async function pass(env: Env, check: checks.FaceCheck, person: PersonDetails, said: Passed) {
  const opened = await openAccountKey(env, check.accountId)
  if (!opened) return
  const index = await numberIndex(ringOf(env), person)
  const now = Date.now()
  const proof = {
    method: 'face' as const,
    provider: said.provider,
    transactionId: said.transactionId,
    resultHash: await sha256(JSON.stringify([said.provider, said.transactionId, said.outcome, said.score, index])),
    consent: check.consent,
    consentedAt: check.consentedAt,
  }
  const detailsSealed = await sealDetails(opened.key, 'identities', check.id, person)
  const who = { id: check.id, accountId: check.accountId, kind: 'person' as const, state: 'verified' as const }
  const identity = { ...who, ...proof, numberIndex: index, detailsSealed, askedAt: now, decidedAt: now }
  await checks.passCheck(connect(env), identity, await sealName(opened.key, check.accountId, person.name))
}

export async function personOf(env: Env, check: checks.FaceCheck): Promise<PersonDetails | null> {
  const opened = await openAccountKey(env, check.accountId)
  return opened && openDetails<PersonDetails>(opened.key, 'face_checks', check.id, check.detailsSealed)
}
