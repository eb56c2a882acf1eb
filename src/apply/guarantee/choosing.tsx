import type { Context } from 'hono'
import type { Application } from '../../application.ts'
import { guarantee } from '../../kinds/guarantee.ts'
import { journeyOf, stepAfter } from '../../kinds/journey/index.ts'
import { problems } from '../../kinds/journey/problems.ts'
import { paths } from '../../paths.ts'
import { askQuotes, fingerprint, letOffersGo, offersFor, takeOffer } from '../../quotes/asking.ts'
import { marketFor, type Wanted } from '../../quotes/market.ts'
import { Hono } from '../../routing.ts'
import { amountOf, causeOf } from '../../steps/answered.ts'
import type { Given } from '../../steps/form/fields.ts'
import type { Mistakes } from '../../steps/form/step.ts'
import { one, readForm } from '../../ui/form/read-form.ts'
import { onward } from '../../ui/onward.ts'
import { fragment, page } from '../../ui/page.tsx'
import { guaranteeWords as words } from '../../words/guarantee.ts'
import { answered } from '../edited.ts'
import { fresh } from '../filling-in/step-form.tsx'
import { leave } from '../half-filled/leave.ts'
import { leftAt } from '../half-filled/left.ts'
import { leaves } from '../half-filled/left-box.tsx'
import { type Mine, notOpen, openInsurer } from '../load.ts'
import { Choosing } from './choosing-page.tsx'
import { OfferCards } from './offers.tsx'

/** Choosing an insurer: by the rate cards, or by binding offers. */
export const choosing = new Hono<Mine>()
type C = Context<Mine>
const step = journeyOf(guarantee).find(({ slug }) => slug === 'insurer')!

choosing.get('/:id/edit/insurer', openInsurer, (c) => show(c))

choosing.post('/:id/edit/insurer/:entry', openInsurer, async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  if (leaves.button in sent.given) return (await leaveOpen(c, sent.given)) ?? show(c)
  const insurer = one(sent.given, 'insurer')
  const market = await candidates(c.env, c.var.application)
  if (!market.some((found) => found.covers && found.insurer.id === insurer))
    return show(c, { insurer: words.notChosen })
  const taken = (await offersFor(c.env, c.var.application, Date.now())).find(({ state }) => state === 'taken')
  if (taken && taken.insurer !== insurer) await letOffersGo(c.env, c.var.application)
  return choose(c, insurer)
})

/** What a page that waits for offers asks now and then: nothing, until one of them has changed. */
choosing.get('/:id/quotes', openInsurer, async (c) => {
  const { application } = c.var
  const offers = await offersFor(c.env, application, Date.now())
  if (fingerprint(offers) === c.req.query('seen')) return c.body(null, 204)
  const market = await candidates(c.env, application)
  return fragment(c, <OfferCards id={application.id} offers={offers} insurers={market.map(({ insurer }) => insurer)} />)
})

choosing.post('/:id/quotes', openInsurer, async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const { application } = c.var
  const asked = [sent.given.ask ?? []].flat()
  const covering = (await candidates(c.env, application))
    .filter(({ covers }) => covers)
    .map(({ insurer }) => insurer.id)
  if (incomplete(application)) return show(c, { ask: words.completeFirst })
  const chosen = covering.filter((insurer) => asked.includes(insurer))
  if (!chosen.length) return show(c, { ask: words.nobodyAsked })
  await askQuotes(c.env, application, chosen)
  // Down where they were asked, which without scripts is below all that can be chosen.
  return onward(c, `${paths.step(application.id, 'insurer')}#offers`, words.asked)
})

choosing.post('/:id/quotes/:quote/taking', openInsurer, async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const { application } = c.var
  const quote = c.req.param('quote')
  const taken = await takeOffer(c.env, application, quote, Number(one(sent.given, 'version')))
  const offer = taken && (await offersFor(c.env, application, Date.now())).find(({ id }) => id === quote)
  return offer ? choose(c, offer.insurer) : show(c, { offers: words.offerGone })
})

/** The choice as it is so far, to be gone on with another time. */
function leaveOpen(c: C, given: Given) {
  const stored = c.var.application.answers.insurer?.[0]
  return leave(c, { form: step.forms.insurer!, entry: stored ?? fresh('insurer'), given })
}

async function choose(c: C, insurer: string) {
  const { id, answers, kind } = c.var.application
  const stored = answers.insurer?.[0]
  const { id: entry, version } = stored ?? fresh('insurer')
  const change = { entry, version, step: 'insurer', form: 'insurer', given: { insurer }, confirmed: true }
  const done = await answered(c, change)
  if (!done.ok) return done.because === 'clash' ? show(c, { offers: words.offerGone }) : notOpen(c)
  return onward(c, paths.goOn(id, stepAfter(kind, answers, 'insurer')))
}

const wantedIn = ({ answers, court }: Application): Wanted | null => {
  const amount = amountOf(answers)
  return court && amount ? { court, amount, cause: causeOf(answers) } : null
}

async function candidates(env: Env, application: Application) {
  const wanted = wantedIn(application)
  return wanted ? marketFor(env, wanted) : []
}

/** Whether anything but the choice of insurer is still missing. */
const incomplete = ({ kind, answers, files }: Application) =>
  problems(kind, answers, files).some(({ step }) => step !== 'insurer')

async function show(c: C, mistakes?: Mistakes) {
  const { application } = c.var
  const [market, offers] = await Promise.all([
    candidates(c.env, application),
    offersFor(c.env, application, Date.now()),
  ])
  const left = leftAt(c.var, step, step.slug)
  const filled = { application, market, offers, mistakes, left, incomplete: incomplete(application) }
  return page(
    c,
    step.title,
    <Choosing step={step} {...filled} ready={wantedIn(application) !== null} />,
    mistakes ? 422 : 200,
  )
}
