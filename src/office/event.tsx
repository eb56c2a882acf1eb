import type { Context } from 'hono'
import { takeKept } from '../accounts/kept.ts'
import { isRevealed } from '../accounts/reveal.ts'
import { inQueue } from '../db/in-queue.ts'
import { daysToCome } from '../kinds/asks/days-to-come.ts'
import { asksOf } from '../kinds/asks/index.ts'
import { openNow } from '../kinds/standing/asked-of-court.ts'
import { bearsNumber, numberInDoubt } from '../kinds/standing/number-in-doubt.ts'
import { paths } from '../paths.ts'
import { Hono } from '../routing.ts'
import { addDays, dayIn } from '../rules/calendar.ts'
import type { Given } from '../steps/form/fields.ts'
import { exampleOf, type Filled, type Form, gather, type Mistakes, read } from '../steps/form/step.ts'
import { one, readForm } from '../ui/form/read-form.ts'
import { onward } from '../ui/onward.ts'
import { page } from '../ui/page.tsx'
import { problem } from '../ui/problem.ts'
import { isSandbox } from '../visit.ts'
import { caseLook } from './ask-reason.tsx'
import { clash } from './clash.tsx'
import { EventPage } from './event-page.tsx'
import type { Case } from './load.ts'
import { nextNumber, numberTaken } from './ruling-number.ts'
import { handsFor, needsAnother, openFor } from './staff/hands.ts'
import { suggested } from './suggested.ts'

/** Each move of an officer is a page of its own that asks what the move carries. */
export const eventPage = new Hono<Case>()
type C = Context<Case>

eventPage.get('/cases/:id/:event', async (c) => {
  if (!isOpen(c)) return refused(c)
  const kept = await takeKept(c, c.var.officer.id)
  if (kept) return show(c, typed(c, c.req.param('event'), kept))
  const form = asksOf(c.var.application.kind, c.req.param('event'))
  const example = form && c.req.query('example') === '1' && isSandbox(c.env) && exampleNow(form)
  // What is worked out from the case fits it: the example of a number may be taken, and that of a day past.
  const fitting = Object.entries(await suggestedFor(c)).filter(([, value]) => value)
  return show(c, { ...example, ...Object.fromEntries(fitting) })
})

/** An example of all that is asked, in which the days to come are still to come. */
const exampleNow = (form: Form): Filled => ({
  ...(exampleOf(form) as Filled),
  ...Object.fromEntries(daysToCome(form).map(({ name }) => [name, addDays(dayIn(Date.now()), 7)])),
})

eventPage.post('/cases/:id/:event', async (c) => {
  const { application, officer } = c.var
  const event = c.req.param('event')
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const key = `${application.id}.${one(sent.given, 'key')}`
  if (application.history.some(({ command }) => command === key)) return onward(c, movedFrom(application))
  const actor = handsFor(officer, application.history).find((hand) => openNow(application, [hand]).includes(event))
  if (!actor) return stale(c, sent.given) ? clash(c, event, sent.given) : refused(c)
  if (wantsSecondLook(c, event, sent.given)) return show(c, typed(c, event, sent.given), { again: true })
  const done = await c.env.DESK.getByName(application.id).apply(
    {
      key,
      event,
      actor,
      actorId: officer.id,
      by: officer.name,
      told: sent.given,
      version: Number(one(sent.given, 'at')),
    },
    await c.var.rows,
  )
  if (done.ok) return onward(c, movedFrom(application), application.kind.events[event]!.done)
  if (done.because === 'mistakes') {
    const taken = bearsNumber(application, event) && (await numberTaken(c.env, application, one(sent.given, 'number')))
    return show(c, typed(c, event, sent.given), { mistakes: { ...done.mistakes, ...taken } })
  }
  if (done.because === 'frozen') return problem(c, 'frozen')
  return clash(c, event, sent.given)
})

const movedFrom = (application: Case['Variables']['application']) =>
  paths.courtMoved(application.id, inQueue(application))

async function suggestedFor({ env, var: { application }, req }: C): Promise<Filled> {
  const event = req.param('event') ?? ''
  const number = bearsNumber(application, event) ? await nextNumber(env, application) : ''
  return suggested(application, event, number)
}

const typed = (c: C, event: string, given: Given): Filled => {
  const form = asksOf(c.var.application.kind, event)
  return { ...given, ...(form && gather(form.fields, given)) }
}

/** Whether all is right but the number is in doubt, and was not when the page was shown. */
function wantsSecondLook({ var: { application } }: C, event: string, given: Given): boolean {
  const number = one(given, 'number')
  const form = asksOf(application.kind, event)
  if (!form || number === one(given, 'looked') || !numberInDoubt(application, event, number)) return false
  return read(form, given, application.answers).ok
}

/** Whether the page that was sent is of before the case moved. */
const stale = ({ var: { application, officer } }: C, given: Given) =>
  one(given, 'at') !== '' && Number(one(given, 'at')) < application.version && !needsAnother(officer, application)

const isOpen = (c: C) => openFor(c.var.officer, c.var.application).includes(c.req.param('event') ?? '')

const refused = (c: C) => {
  if (needsAnother(c.var.officer, c.var.application)) return problem(c, 'anotherPerson')
  const { kind, status } = c.var.application
  return problem(c, kind.events[c.req.param('event') ?? ''] ? 'notOpen' : 'notFound', {
    filled: { status: kind.statuses[status]!.title },
  })
}

type Sent = { mistakes?: Mistakes; again?: boolean }

async function show(c: C, values: Filled, { mistakes, again }: Sent = {}) {
  const { application } = c.var
  const event = c.req.param('event') ?? ''
  const { title } = application.kind.events[event]!
  const masked = !(await isRevealed(c.env, caseLook(c.var)))
  const warnings = numberInDoubt(application, event, String(values.number ?? '')) ?? undefined
  const shown = { application, event, values, mistakes, warnings, again, masked }
  return page(c, title, <EventPage {...shown} />, mistakes ? 422 : 200)
}
