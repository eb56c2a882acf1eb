import type { Application } from '../../application.ts'
import { quotesOf } from '../../db/partners/quotes.ts'
import { askedAbout } from '../../quotes/asked-about.ts'
import { stillStands } from '../../quotes/asking.ts'
import type { Call } from '../endpoint.ts'
import { type Refusal, refuse } from '../problems.ts'
import type { Money } from '../values.ts'

/** An offer that was taken binds: the premium may be lower, not higher, while nothing has changed and its day has not passed. */
export async function withinOffer(
  call: Call<unknown, never>,
  application: Application,
): Promise<{ ok: true } | Refusal> {
  const { premium } = call.body as { premium: Money }
  const taken = (await quotesOf(call.db, application.id)).find(
    ({ insurer, state }) => state === 'taken' && insurer === call.partner.tenant,
  )
  const binds = taken && stillStands(taken, await askedAbout(application), Date.now())
  if (!binds || premium.amount <= (taken.premium ?? 0)) return { ok: true }
  return refuse('wrong', { errors: [{ pointer: '#/premium/amount', detail: aboveOffer }] })
}

const aboveOffer = { zh: '高于已被接受的报价。', en: 'This is above the offer that was taken.' }
