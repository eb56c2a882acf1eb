import { type Rights, rightsOf } from '../../db/accounts/rights.ts'
import { connect } from '../../db/connect.ts'
import { blindIndexes, type Keyring, maskNumber, ringOf } from '../../privacy/index.ts'
import { type Day, dayIn } from '../../rules/calendar.ts'
import { type Answers, type Entry, only } from '../../steps/form/step.ts'
import { numberOf } from '../../steps/parties/named.ts'
import { hasSeat, isOneOf } from './oneself.ts'
import { covers, type Scope } from './power.ts'

/**
 * Why somebody may not do this: they call themselves a party and are none of the applicants, or act for others without
 * a standing power from each, or an authorisation that the court has checked, or as a lawyer without a verified licence.
 */
export type Lacking = { stranger: boolean; licence: boolean; powers: { name: string; number: string; scope: Scope }[] }

/**
 * What an account lacks to act in an application. Looked up anew at every act: a power that has ended or was taken back
 * since counts no more, and neither does a seat in an organisation that one has left.
 */
export const lacking = async (env: Env, accountId: string, answers: Answers, act: Act): Promise<Lacking> =>
  lackingWith(env, await rightsOf(connect(env), accountId), answers, act)

/** The same of whoever has these rights. */
export async function lackingWith(env: Env, rights: Rights, answers: Answers, act: Act): Promise<Lacking> {
  const ring = ringOf(env)
  const as = only(answers, 'basics').submitterIdentity
  const applicants = answers.applicants ?? []
  if (as !== 'lawyer' && as !== 'other_agent') {
    const stranger = applicants.length > 0 && !(await isOneOf(ring, rights, applicants))
    return { stranger, licence: false, powers: [] }
  }
  const asked = await Promise.all(
    applicants.map(async (principal) => {
      const given = hasSeat(rights, principal) || (await hasPower(ring, rights, principal, act))
      const [name, number] = [String(principal.value.name), maskNumber(numberOf(principal.value))]
      return given ? [] : [{ name, number, scope: act.scope }]
    }),
  )
  return {
    stranger: false,
    licence: as === 'lawyer' && !rights.proofs.some(({ kind }) => kind === 'lawyer'),
    powers: asked.flat(),
  }
}

/** What somebody wants to do in another’s name: today, unless a day is given. */
type Act = { scope: Scope; day?: Day }

export const isLacking = ({ stranger, licence, powers }: Lacking): boolean => stranger || licence || powers.length > 0

async function hasPower(ring: Keyring, { powers }: Rights, { value }: Entry, { scope, day = dayIn(Date.now()) }: Act) {
  const indexes = await blindIndexes(ring, 'principal', numberOf(value))
  return powers.some((power) => indexes.includes(power.principalIndex) && covers(power, scope, day))
}
