import { connect } from '../../db/connect.ts'
import { isLawyer } from '../../db/identities.ts'
import { powersFrom } from '../../db/powers.ts'
import { blindIndexes, type Keyring, ringOf } from '../../privacy/index.ts'
import { type Day, dayIn } from '../../rules/calendar.ts'
import { type Answers, type Entry, only } from '../../steps/step.ts'
import { covers, type Scope } from './power.ts'

/** Why somebody may not do this for others: no standing power from these principals, or no verified licence. */
export type Lacking = { licence: boolean; powers: { name: string; scope: Scope }[] }

/**
 * What an account lacks to act in an application for others. Nothing is asked of a party itself. Looked up anew at
 * every act: a power that has ended or was taken back since counts no more.
 */
export async function lacking(
  env: Env,
  accountId: string,
  answers: Answers,
  scope: Scope,
  now = Date.now(),
): Promise<Lacking> {
  const as = only(answers, 'basics').submitterIdentity
  if (as !== 'lawyer' && as !== 'other_agent') return { licence: false, powers: [] }
  const ring = ringOf(env)
  const asked = await Promise.all(
    represented(answers).map(async (principal) => {
      const given = await hasPower(env, ring, accountId, principal, scope, dayIn(now))
      return given ? [] : [{ name: String(principal.value.name), scope }]
    }),
  )
  return { licence: as === 'lawyer' && !(await isLawyer(connect(env), accountId)), powers: asked.flat() }
}

export const isLacking = ({ licence, powers }: Lacking): boolean => licence || powers.length > 0

/** The applicants for whom any agent acts. */
function represented(answers: Answers): Entry[] {
  const ids = new Set((answers.agents ?? []).flatMap(({ value }) => value.applicants ?? []))
  return (answers.applicants ?? []).filter(({ id }) => ids.has(id))
}

async function hasPower(env: Env, ring: Keyring, accountId: string, { value }: Entry, scope: Scope, day: Day) {
  const number = String(value.idNumber ?? value.licenceNumber ?? '')
  const powers = await powersFrom(connect(env), accountId, await blindIndexes(ring, 'principal', number))
  return powers.some((power) => covers(power, scope, day))
}
