import type { Context } from 'hono'
import { takeKept } from '../accounts/kept.ts'
import { isRevealed } from '../accounts/reveal.ts'
import { inQueue } from '../db/in-queue.ts'
import { asksOf } from '../kinds/asks/index.ts'
import { openNow, requestsAnswered } from '../kinds/standing/asked-of-court.ts'
import { paths } from '../paths.ts'
import { Hono } from '../routing.ts'
import type { Given } from '../steps/form/fields.ts'
import { exampleOf, type Filled, type Form, gather, type Mistakes } from '../steps/form/step.ts'
import { Requests } from '../ui/application/requests.tsx'
import { FormPage } from '../ui/form/form.tsx'
import { one, readForm } from '../ui/form/read-form.ts'
import { useSay } from '../ui/lang.tsx'
import { onward } from '../ui/onward.ts'
import { page } from '../ui/page.tsx'
import { problem } from '../ui/problem.ts'
import { isSandbox } from '../visit.ts'
import { caseLook } from './ask-reason.tsx'
import { Fee } from './case.tsx'
import { clash } from './clash.tsx'
import { DefectForm } from './defect-form.tsx'
import { GuaranteeGiven } from './guarantee-given.tsx'
import type { Case } from './load.ts'
import { Ordered } from './ordered.tsx'
import { Periods } from './periods.tsx'
import { bearsNumber, nextNumber, numberTaken } from './ruling-number.ts'
import { handsFor, needsAnother, openFor } from './staff/hands.ts'
import { suggested } from './suggested.ts'
import { Then } from './then.tsx'

/** Each move of an officer is a page of its own that asks what the move carries. */
export const eventPage = new Hono<Case>()
type C = Context<Case>

eventPage.get('/cases/:id/:event', async (c) => {
  if (!isOpen(c)) return refused(c)
  const kept = await takeKept(c, c.var.officer.id)
  if (kept) return show(c, typed(c, c.req.param('event'), kept))
  const form = asksOf(c.var.application.kind, c.req.param('event'))
  const example = form && c.req.query('example') === '1' && isSandbox(c.env) ? (exampleOf(form) as Filled) : {}
  const fitting = await suggestedFor(c)
  // The example of a number may be taken; the one that is suggested is free.
  return show(c, { ...fitting, ...example, ...(fitting.number ? { number: fitting.number } : {}) })
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
    return show(c, typed(c, event, sent.given), { ...done.mistakes, ...taken })
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

async function show(c: C, values: Filled, mistakes?: Mistakes) {
  const { application } = c.var
  const event = c.req.param('event') ?? ''
  const { title } = application.kind.events[event]!
  const masked = !(await isRevealed(c.env, caseLook(c.var)))
  return page(c, title, <EventPage {...{ application, event, values, mistakes, masked }} />, mistakes ? 422 : 200)
}

type Props = {
  application: Case['Variables']['application']
  event: string
  values: Filled
  mistakes?: Mistakes
  masked: boolean
}

const EventPage = ({ application, event, values, mistakes, masked }: Props) => {
  const say = useSay()
  const { title } = application.kind.events[event]!
  const asks = asksOf(application.kind, event)
  const action = paths.courtEvent(application.id, event)
  const hidden = { at: String(application.version) }
  const form = asks ?? nothingAsked(title)
  return (
    <>
      <p class="hint">
        <a href={paths.courtCase(application.id)}>{application.number}</a> {application.about}
      </p>
      <h1>{say(title)}</h1>
      {asks?.lead && <p class="lead">{say(asks.lead)}</p>}
      <Then kind={application.kind} status={application.status} event={event} />
      {event === 'accept' && <Fee application={application} />}
      {event === 'require_guarantee' && <GuaranteeGiven application={application} />}
      <Ordered application={application} />
      <Requests kind={application.kind} of={requestsAnswered(application.history, event)} />
      <div class="dock">
        <FormPage
          form={form}
          action={action}
          hidden={hidden}
          values={values}
          mistakes={mistakes}
          answers={application.answers}
          submit={say(title)}
        >
          <Periods application={application} event={event} />
          {event === 'return' && <DefectForm application={application} values={values} masked={masked} />}
        </FormPage>
      </div>
    </>
  )
}

const nothingAsked = (title: Form['title']): Form => ({ title, fields: {} })
