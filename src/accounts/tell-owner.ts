import { smsOf } from '../providers/sms/index.ts'
import { moment } from '../ui/time.ts'
import type { Asking } from '../visit.ts'
import { type Said, say } from '../words/lang.ts'

/** Tells the owner of a number what was just done to their account. Nobody waits for it, and it is not repeated. */
export function tellOwner(c: Asking, to: string, what: Said): void {
  const { lang } = c.var
  const params = { what: say(lang, what), time: moment(Date.now(), lang) }
  c.executionCtx.waitUntil(smsOf(c.env).send({ to, template: 'account', params, lang }))
}
