import { visitorOf } from '../../session.ts'
import { T } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import type { Asking } from '../../visit.ts'
import { common } from '../../words/common.ts'
import { addressOf } from '../address-of.ts'
import { knownDevice } from '../signing-in/known-device.ts'
import { words } from '../words.ts'
import type { Asked } from './asked.ts'
import { type Sent, sendCode } from './codes.ts'
import { senderOf } from './sender.ts'

type Unsent = Exclude<Sent, { ok: true }>

/** Sends the code that this browser asks for. */
export async function send(c: Asking, { purpose, mobile }: Asked): Promise<Sent> {
  const address = addressOf(c.req.raw.headers)
  const [visitor, device] = [await visitorOf(c), await knownDevice(c, mobile)]
  return sendCode(c.env, senderOf(c), { purpose, mobile, visitor, device, address })
}

/** Says why no message went out and what can be done instead. */
export function unsentPage(c: Asking, unsent: Unsent, back: string) {
  const often = unsent.because === 'too often'
  if (often) c.header('Retry-After', String(unsent.retryAfter))
  return page(
    c,
    words.sendCode,
    <>
      <h1>
        <T of={words.sendCode} />
      </h1>
      <p class="box warn" role="alert">
        <T of={often ? words.tooOften : words.notSent} with={often ? { seconds: unsent.retryAfter } : {}} />
      </p>
      <p class="actions">
        <a class="button" href={back}>
          <T of={common.back} />
        </a>
      </p>
    </>,
    often ? 429 : 503,
  )
}
