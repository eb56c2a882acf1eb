import { ownerOf } from '../db/accounts/owners.ts'
import type { Db } from '../db/connect.ts'
import { ringOf } from '../privacy/index.ts'
import { smsOf } from '../providers/sms/index.ts'
import { mobileOf } from './vault.ts'

/** Tells by SMS how an application stands, once; what became of it, or null where there is nobody to tell any more. */
export async function tellApplicant(env: Env, db: Db, application: string, status: string) {
  const owner = await ownerOf(db, application)
  const to = owner && (await mobileOf(ringOf(env), owner.accountId, owner))
  if (!to || !owner.number) return null
  return smsOf(env).send({ to, template: 'status', params: { number: owner.number, status }, lang: 'zh' })
}
