import { ownerOf } from '../db/accounts/owners.ts'
import type { Db } from '../db/connect.ts'
import { ringOf } from '../privacy/index.ts'
import { smsOf } from '../providers/sms/index.ts'
import { type Said, say, spoken } from '../words/lang.ts'
import { mobileOf } from './vault.ts'

/** Tells by SMS how an application stands, once, in the language in which they signed in last; what became of it, or null where there is nobody to tell any more. */
export async function tellApplicant(env: Env, db: Db, application: string, status: Said) {
  const owner = await ownerOf(db, application)
  const to = owner && (await mobileOf(ringOf(env), owner.accountId, owner))
  if (!to || !owner.number) return null
  const lang = spoken(owner.lang)
  const params = { number: owner.number, status: say(lang, status) }
  return smsOf(env).send({ to, template: 'status', params, lang })
}
