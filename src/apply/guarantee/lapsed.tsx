import type { Application } from '../../application.ts'
import { connect } from '../../db/connect.ts'
import { type Insurer, insurerById } from '../../db/partners/insurers.ts'
import { guarantee } from '../../kinds/guarantee.ts'
import { paths } from '../../paths.ts'
import type { Offer } from '../../quotes/asking.ts'
import { yuan } from '../../rules/money.ts'
import { useSay } from '../../ui/lang.tsx'
import { guaranteeWords as words } from '../../words/guarantee.ts'

export type Lapsed = { offer: Offer; insurer: Insurer }

/** The offer that was taken, where the insurer is no longer held to it: handed in so, the premium is open again. */
export async function lapsedOffer(env: Env, application: Application): Promise<Lapsed | null> {
  if (application.kind !== guarantee) return null
  // Of other applications nobody asks an insurer, and what tells them is not read.
  const { offersFor } = await import('../../quotes/asking.ts')
  const offers = await offersFor(env, application, Date.now())
  const offer = offers.find(({ state, stands }) => state === 'taken' && !stands)
  const insurer = offer && (await insurerById(connect(env), offer.insurer))
  return offer && insurer ? { offer, insurer } : null
}

/** Said before it is handed in, with the way to an offer that binds. */
export const LapsedOffer = ({ id, lapsed: { offer, insurer } }: { id: string; lapsed: Lapsed }) => {
  const say = useSay()
  const places = { insurer, premium: yuan(offer.premium ?? 0), why: offer.over ? words.overSince : words.changedSince }
  return (
    <div class="box warn">
      <p>{say(words.lapsed, places)}</p>
      <p>
        <a href={`${paths.step(id, 'insurer')}#offers`}>{say(words.askAgain)}</a>
      </p>
    </div>
  )
}
