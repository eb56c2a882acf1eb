import { tell } from '../after/tell-partners.ts'
import type { Application } from '../application.ts'
import { connect, type Db, newId } from '../db/connect.ts'
import { askQuote, type Quote, quotesOf, releaseQuotes, takeQuote } from '../db/partners/quotes.ts'
import { dayIn } from '../rules/calendar.ts'
import { askedAbout } from './asked-about.ts'

/** Asks insurers for a binding offer; one that was asked about the very same is left to answer, and told in case it was not. */
export async function askQuotes(env: Env, application: Application, insurers: string[]): Promise<void> {
  const db = connect(env, application.id)
  const about = await askedAbout(application)
  for (const insurer of insurers) {
    const id = `q${newId().slice(1)}`
    const asked = { id, applicationId: application.id, insurer, askedAbout: about, askedAt: Date.now() }
    await askQuote(db, asked)
  }
  const open = (await quotesOf(db, application.id)).filter(({ state }) => state === 'asked')
  for (const quote of open) if (insurers.includes(quote.insurer)) await tellInsurer(env, quote, 'asked')
}

/** An offer as the applicant sees it: it counts only for what was asked and until its day, after which it is `over`. */
export type Offer = Quote & { stands: boolean; over: boolean }

export async function offersFor(env: Env, application: Application, now: number): Promise<Offer[]> {
  const [quotes, about] = await Promise.all([
    quotesOf(connect(env, application.id), application.id),
    askedAbout(application),
  ])
  return quotes.map((quote) => ({ ...quote, stands: stillStands(quote, about, now), over: isOver(quote, now) }))
}

export const stillStands = ({ state, askedAbout: about, validUntil }: Quote, nowAbout: string, now: number): boolean =>
  (state === 'offered' || state === 'taken') && about === nowAbout && validUntil !== null && validUntil >= dayIn(now)

const isOver = ({ validUntil }: Pick<Quote, 'validUntil'>, now: number) =>
  validUntil !== null && validUntil < dayIn(now)

/** Takes one offer; the other insurers that were asked are told. False: it no longer stands as it was seen. */
export async function takeOffer(env: Env, application: Application, id: string, version: number): Promise<boolean> {
  const db = connect(env, application.id)
  const offer = (await offersFor(env, application, Date.now())).find((quote) => quote.id === id)
  if (!offer || !(offer.state === 'taken' || (await takes(db, offer, version)))) return false
  // A repeated request tells them again, in case the first was cut off: told twice is heard once.
  const others = (await quotesOf(db, application.id)).filter((quote) => quote.state === 'not_taken')
  await tellInsurer(env, { ...offer, state: 'taken' }, 'taken')
  for (const quote of others) await tellInsurer(env, quote, 'not_taken')
  return true
}

const takes = async (db: Db, offer: Offer, version: number) =>
  offer.stands && offer.version === version && (await takeQuote(db, offer))

/** Another insurer is to be chosen: what was taken is free again, and whose offer it was hears of it. */
export async function letOffersGo(env: Env, { id }: Application): Promise<void> {
  const released = await releaseQuotes(connect(env, id), id)
  for (const quote of released) await tellInsurer(env, quote, 'not_taken')
}

/** What a page of offers shows, in few letters: it changes whenever one of them does. */
export const fingerprint = (offers: readonly Offer[]) =>
  offers.map(({ version, state, stands }) => `${version}${state.slice(0, 3)}${Number(stands)}`).join('.')

const tellInsurer = (env: Env, { id, version, insurer, applicationId }: Quote, what: 'asked' | 'taken' | 'not_taken') =>
  tell(env, {
    id: `${id}.${version}.${what}`,
    kind: 'insurer',
    tenant: insurer,
    type: `quote.${what}`,
    subject: id,
    data: { id, applicationId },
    at: Date.now(),
  })
