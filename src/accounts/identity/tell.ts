import { accountById } from '../../db/accounts/accounts.ts'
import { type IdentityKind, identityById } from '../../db/accounts/identities.ts'
import { connect } from '../../db/connect.ts'
import { ringOf } from '../../privacy/index.ts'
import { smsOf } from '../../providers/sms/index.ts'
import { type Said, said, say, spoken } from '../../words/lang.ts'
import { mobileOf } from '../vault.ts'

/** Tells by SMS that the court has decided, in the language in which they signed in last; why, stands on their page. */
export async function tellDecided(env: Env, id: string): Promise<void> {
  const db = connect(env)
  const identity = await identityById(db, id)
  const account = identity && (await accountById(db, identity.accountId))
  const to = account && (await mobileOf(ringOf(env), account.id, account))
  if (!to) return
  const lang = spoken(account.lang)
  const result = identity.state === 'verified' ? accepted : refused
  const params = { what: say(lang, asked[identity.kind]), result: say(lang, result) }
  await smsOf(env).send({ to, template: 'checked', params, lang })
}

const asked: Record<IdentityKind, Said> = {
  person: said('身份', 'identity'),
  lawyer: said('律师执业证', 'practising licence'),
  organisation: said('单位授权', 'authority to act for an organisation'),
}
const accepted = said('通过', 'accepted')
const refused = said('不予通过', 'not accepted')
