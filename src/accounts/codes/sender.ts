import { smsOf } from '../../providers/sms/index.ts'
import type { Asking } from '../../visit.ts'
import type { Send } from './codes.ts'

/** Sends codes through the configured provider, in the language of who asks. */
export const senderOf =
  (c: Asking): Send =>
  async (to, code, minutes) => {
    const params = { code, minutes: String(minutes) }
    const sent = await smsOf(c.env).send({ to, template: 'code', params, lang: c.var.lang })
    return sent.ok
  }
