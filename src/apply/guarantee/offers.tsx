import type { Insurer } from '../../db/partners/insurers.ts'
import { paths } from '../../paths.ts'
import { fingerprint, type Offer } from '../../quotes/asking.ts'
import { yuan } from '../../rules/money.ts'
import { useSay } from '../../ui/lang.tsx'
import { guaranteeWords as words } from '../../words/guarantee.ts'
import type { Said } from '../../words/lang.ts'
import type { Shown } from './choosing-page.tsx'
import { Group, MistakeAt } from './group.tsx'

/** Binding offers: who was asked, what they answered, and who may still be asked. Nobody is waited for. */
export const Offers = ({
  application: { id },
  offers,
  incomplete,
  covering,
  mistakes,
}: Shown & { covering: Insurer[] }) => {
  const say = useSay()
  const askable = covering.filter((insurer) => !offers.some((offer) => offer.insurer === insurer.id && isOpen(offer)))
  return (
    <section>
      <h2>{say(words.offersTitle)}</h2>
      <p>{say(words.offersLead)}</p>
      <MistakeAt name="offers" mistake={mistakes?.offers} />
      <div id="offers" aria-live="polite">
        <OfferCards id={id} offers={offers} insurers={covering} />
      </div>
      {incomplete ? (
        <p class="box" id="ask">
          <a href={paths.preview(id)}>{say(words.completeFirst)}</a>
        </p>
      ) : (
        <Asking id={id} askable={askable} mistake={mistakes?.ask} />
      )}
    </section>
  )
}

/** The offers as they stand; while one is awaited, the page asks for them by itself, and offers a link where it cannot. */
export const OfferCards = ({ id, offers, insurers }: { id: string; offers: Offer[]; insurers: Insurer[] }) => {
  const say = useSay()
  const name = (id: string) => {
    const insurer = insurers.find((one) => one.id === id)
    return insurer ? say(insurer) : id
  }
  return (
    <>
      {offers.map((offer) => (
        <OfferCard id={id} offer={offer} name={name(offer.insurer)} />
      ))}
      {offers.some(({ state }) => state === 'asked') && (
        <p
          data-hx-get={`${paths.quotes(id)}?seen=${fingerprint(offers)}`}
          data-hx-trigger="every 15s"
          data-hx-target="#offers"
          data-hx-swap="innerHTML"
        >
          <a href={paths.step(id, 'insurer')}>{say(words.refresh)}</a>
        </p>
      )}
    </>
  )
}

// Asked and not answered yet, or answered about what still stands.
const isOpen = ({ state, stands }: Offer) => state === 'asked' || stands

/** All are ticked to begin with; whoever ticked none gets them back as they were. */
const Asking = ({ id, askable, mistake }: { id: string; askable: Insurer[]; mistake?: Said }) => {
  const say = useSay()
  if (!askable.length) return null
  return (
    <form method="post" action={paths.quotes(id)}>
      <Group name="ask" title={words.toAsk} mistake={mistake}>
        <div class="options">
          {askable.map((insurer) => (
            <label>
              <input type="checkbox" name="ask" value={insurer.id} checked={!mistake} />
              {say(insurer)}
            </label>
          ))}
        </div>
      </Group>
      <button type="submit" class="quiet">
        {say(words.ask)}
      </button>
    </form>
  )
}

const promises: Offer['state'][] = ['offered', 'taken']

const OfferCard = ({ id, offer, name }: { id: string; offer: Offer; name: string }) => {
  const say = useSay()
  const { premium, validUntil, conditions, reason, state, stands, over, version } = offer
  return (
    <article class="card">
      <h3>
        {name} <span class="tag">{say(words.states[state])}</span>
      </h3>
      {premium !== null && (
        <p>
          {say(words.yuan, { n: yuan(premium) })} · {say(words.validUntil, { day: { day: validUntil ?? '' } })}
        </p>
      )}
      {conditions && <p>{say(words.conditions, { text: conditions })}</p>}
      {reason && <p>{reason}</p>}
      {promises.includes(state) && !stands && <p class="warning">{say(over ? words.over : words.changed)}</p>}
      {state === 'offered' && stands && (
        <form method="post" action={paths.takeQuote(id, offer.id)}>
          <input type="hidden" name="version" value={String(version)} />
          <button type="submit">{say(words.take)}</button>
        </form>
      )}
    </article>
  )
}
