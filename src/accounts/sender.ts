import { connect } from '../db/connect.ts'
import { raiseAlarm } from '../db/operator-alarms.ts'
import { smsOf } from '../providers/sms/index.ts'
import type { Asking } from '../session.ts'
import type { Send } from './codes.ts'

/** Sends codes through the configured provider, in the language of who asks. What only an operator can mend, they hear of. */
export const senderOf =
  (c: Asking): Send =>
  async (to, code, minutes) => {
    const params = { code, minutes: String(minutes) }
    const sent = await smsOf(c.env).send({ to, template: 'code', params, lang: c.var.lang })
    if (!sent.ok && sent.because === 'account') {
      await raiseAlarm(connect(c.env), { name: 'sms_account', detail: sent.detail, at: Date.now() })
    }
    return sent.ok
  }
