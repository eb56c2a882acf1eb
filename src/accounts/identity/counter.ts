import { keepCounterCode, useCounterCode } from '../../db/accounts/counter-codes.ts'
import { verifyPerson } from '../../db/accounts/identities.ts'
import { connect, newId } from '../../db/connect.ts'
import { randomBelow } from '../../privacy/bytes.ts'
import { blindIndex, type Keyring, ringOf } from '../../privacy/index.ts'
import { day, hour, second } from '../../rules/durations.ts'
import { tidy } from '../../rules/numbers.ts'
import { openAccountKey } from '../account-key.ts'
import type { Limit } from '../limits.ts'
import { sealName } from '../vault.ts'
import { numberIndex, type PersonDetails, sealDetails } from './details.ts'

const lives = day
const perAccount: Limit[] = [{ seconds: hour / second, most: 5 }]

type Clerk = { officer: string; court: string }

/** Eight digits for somebody whom a clerk has seen together with the document; good for a day, for them alone. */
export async function makeCounterCode(
  env: Env,
  clerk: Clerk,
  person: PersonDetails,
  now = Date.now(),
): Promise<string> {
  const code = String(randomBelow(100_000_000)).padStart(8, '0')
  const hash = await hashOf(ringOf(env), person, code)
  await keepCounterCode(connect(env), { hash, ...clerk, madeAt: now, expiresAt: now + lives })
  return code
}

/** What somebody typed who was given a code: who they are, and it. */
type Typed = PersonDetails & { code: string }
type Used = { ok: true } | { ok: false; because: 'wrong' | 'too often' }

/** Proves the person who typed name, number and code: the same record as after a face check. */
export async function useCode(env: Env, accountId: string, typed: Typed, now = Date.now()): Promise<Used> {
  const { code, ...person } = typed
  const allowed = await env.LIMITS.getByName(`counter code ${accountId}`).take(perAccount, now)
  if (!allowed.ok) return { ok: false, because: 'too often' }
  const opened = await openAccountKey(env, accountId)
  const ring = ringOf(env)
  const used = opened && (await useCounterCode(connect(env), await hashOf(ring, person, tidy(code)), accountId, now))
  if (!used) return { ok: false, because: 'wrong' }
  const id = newId()
  const proof = {
    method: 'counter' as const,
    provider: used.court,
    decidedBy: used.officer,
    decidedAt: now,
    askedAt: used.madeAt,
  }
  const who = { id, accountId, kind: 'person' as const, state: 'verified' as const }
  const sealed = {
    numberIndex: await numberIndex(ring, person),
    detailsSealed: await sealDetails(opened.key, 'identities', id, person),
  }
  await verifyPerson(connect(env), { ...who, ...proof, ...sealed }, await sealName(opened.key, accountId, person.name))
  return { ok: true }
}

const hashOf = (ring: Keyring, { name, idKind, idNumber }: PersonDetails, code: string) =>
  blindIndex(ring, 'counter code', JSON.stringify([name, idKind, idNumber, code]))
