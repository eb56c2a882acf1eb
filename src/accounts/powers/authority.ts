import { isLawyer } from '../../db/accounts/identities.ts'
import { powersFrom } from '../../db/accounts/powers.ts'
import { connect } from '../../db/connect.ts'
import { blindIndexes, ringOf } from '../../privacy/index.ts'
import { type Day, dayIn } from '../../rules/calendar.ts'
import { type Answers, type Entry, only } from '../../steps/form/step.ts'
import { numberOf } from '../../steps/parties/named.ts'
import { hasSeat, isOneOf } from './oneself.ts'
import { covers, type Scope } from './power.ts'

/**
 * Why somebody may not do this: they call themselves a party and are none of the applicants, or act for others without
 * a standing power from each, or an authorisation that the court has checked, or as a lawyer without a verified licence.
 */
export type Lacking = { stranger: boolean; licence: boolean; powers: { name: string; scope: Scope }[] }

/**
 * What an account lacks to act in an application. Looked up anew at every act: a power that has ended or was taken back
 * since counts no more, and neither does a seat in an organisation that one has left.
 */
export async function lacking(env: Env, accountId: string, answers: Answers, act: Act): Promise<Lacking> {
  const as = only(answers, 'basics').submitterIdentity
  const applicants = answers.applicants ?? []
  if (as !== 'lawyer' && as !== 'other_agent') {
    const stranger = applicants.length > 0 && !(await isOneOf(env, accountId, applicants))
    return { stranger, licence: false, powers: [] }
  }
  const asked = await Promise.all(
    applicants.map(async (principal) => {
      const given = (await hasPower(env, accountId, principal, act)) || (await hasSeat(env, accountId, principal))
      return given ? [] : [{ name: String(principal.value.name), scope: act.scope }]
    }),
  )
  return {
    stranger: false,
    licence: as === 'lawyer' && !(await isLawyer(connect(env), accountId)),
    powers: asked.flat(),
  }
}

/** What somebody wants to do in another’s name: today, unless a day is given. */
type Act = { scope: Scope; day?: Day }

export const isLacking = ({ stranger, licence, powers }: Lacking): boolean => stranger || licence || powers.length > 0

async function hasPower(env: Env, accountId: string, { value }: Entry, { scope, day = dayIn(Date.now()) }: Act) {
  const indexes = await blindIndexes(ringOf(env), 'principal', numberOf(value))
  const powers = await powersFrom(connect(env), accountId, indexes)
  return powers.some((power) => covers(power, scope, day))
}
