import type { Context } from 'hono'
import { takeKept } from '../../accounts/kept.ts'
import type { Application } from '../../application.ts'
import { courtOf } from '../../db/names.ts'
import { openNow } from '../../kinds/standing/asked-of-court.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { yuan } from '../../rules/money.ts'
import type { Filled, Mistakes } from '../../steps/form/step.ts'
import { ToCorrect } from '../../ui/application/defects.tsx'
import { DocumentList } from '../../ui/application/document-list.tsx'
import { LetterBox } from '../../ui/application/letter.tsx'
import { Phases } from '../../ui/application/phases.tsx'
import { Standing } from '../../ui/application/standing.tsx'
import { Timeline } from '../../ui/application/timeline.tsx'
import { dotted } from '../../ui/dotted.ts'
import { one, readForm } from '../../ui/form/read-form.ts'
import { useSay } from '../../ui/lang.tsx'
import { onward } from '../../ui/onward.ts'
import { page } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.ts'
import { applicationWords } from '../../words/application.ts'
import { fill } from '../../words/lang.ts'
import { deskOf } from '../desk.ts'
import { ApplyWithLetter, LookAgain, WhomToCall } from '../guarantee/letter.tsx'
import { leftOpen, type Unsaved } from '../half-filled/left.ts'
import { LeftList } from '../half-filled/left-box.tsx'
import { lacksFor } from '../lacks.ts'
import { type Mine, notOpen, type Papers, refused } from '../load.ts'
import { CaseActions } from './actions.tsx'
import { Confirm } from './confirm.tsx'
import { CopyToDraft } from './copy.tsx'
import { Deletion } from './deletion.tsx'
import { documentHref } from './documents.tsx'
import { Fingerprint } from './fingerprint.tsx'
import { Watch } from './watch.tsx'
import { caseWords } from './words.ts'

export const casePage = new Hono<Mine>()

casePage.get('/:id', async (c) => {
  const { application } = c.var
  const { kind, status } = application
  if (c.req.query('seen') === String(application.version)) return c.body(null, 204)
  return page(
    c,
    fill(applicationWords.caseTitle, { status: kind.statuses[status]!.title, of: kind.title }),
    <CasePage application={application} left={leftOpen(c.var)} {...(await c.var.papers)} />,
  )
})

casePage.get('/:id/deletion', (c) =>
  c.var.application.version === 0
    ? page(c, caseWords.deleteDraft, <Deletion application={c.var.application} />)
    : problem(c, 'notFound'),
)

casePage.post('/:id/deletion', async (c) => {
  const { id } = c.var.application
  const done = await deskOf(c.env, id).discard()
  return done.ok ? onward(c, paths.applications, caseWords.wasDeleted) : notOpen(c)
})

/** What a submitter may do beside handing in: withdraw, cancel, choose again. Each is asked for once more. */
casePage.get('/:id/events/:event', async (c) => (eventAsked(c) ? confirm(c, (await takeKept(c)) ?? {}) : notOpen(c)))

casePage.post('/:id/events/:event', async (c) => {
  const { id, kind } = c.var.application
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const command = {
    key: `${id}.${one(sent.given, 'key')}`,
    event: c.req.param('event'),
    actor: 'submitter' as const,
    actorId: c.var.person!.accountId,
    told: sent.given,
    version: seenAt(one(sent.given, 'at')),
  }
  const done = await deskOf(c.env, id).apply(command, await c.var.rows)
  if (done.ok) return onward(c, after(command.event, id), kind.events[command.event]!.done)
  return done.because === 'mistakes' ? confirm(c, sent.given, done.mistakes) : refused(c, done)
})

/** The version that somebody decides on; a page of before pages said theirs has none. */
const seenAt = (at: string) => (at ? Number(at) : undefined)

async function confirm(c: Context<Mine>, values: Filled, mistakes?: Mistakes) {
  const event = c.req.param('event') ?? ''
  const { application } = c.var
  const shown = { application, event, values, mistakes, lacks: await lacksFor(c, event) }
  return page(c, application.kind.events[event]!.title, <Confirm {...shown} />, mistakes ? 422 : 200)
}

// Who chooses again is led to the insurers; everything else stays as it was filled in.
const after = (event: string, id: string) =>
  event === 'choose_again' ? paths.step(id, 'insurer') : paths.application(id)

const eventAsked = (c: Context<Mine>) => {
  const { application } = c.var
  const event = c.req.param('event') ?? ''
  return openNow(application, ['submitter']).includes(event) ? application.kind.events[event] : undefined
}
type Shown = Papers & { application: Application; left: readonly Unsaved[] }

const CasePage = ({ application, left, issued, letter, insurer }: Shown) => {
  const say = useSay()
  const { kind, number, about, amount, history } = application
  const court = courtOf(application)
  return (
    <>
      <h1>{about || say(applicationWords.untitled)}</h1>
      <p class="lead">
        {dotted([say(kind.title), court && say(court), amount !== null && `¥${yuan(amount)}`])}
        <br />
        <small>{number}</small>
      </p>
      <Standing application={application} />
      <Phases application={application} />
      <WhomToCall application={application} insurer={insurer} />
      <ToCorrect application={application} />
      <LeftList application={application} left={left} />
      {!application.frozen && <CaseActions application={application} />}
      <CopyToDraft application={application} />
      <ApplyWithLetter application={application} />
      <LookAgain application={application} />
      <LetterBox letter={letter} href={(endorsement) => paths.endorsement(application.id, endorsement)} />
      <DocumentList application={application} issued={issued} href={documentHref(application.id)} />
      {application.history.some(({ told }) => told.fen !== undefined) && (
        <p>
          <a href={paths.payment(application.id)}>{say(caseWords.payments)}</a>
        </p>
      )}
      {history.length > 0 && (
        <>
          <h2>{say(applicationWords.timeline)}</h2>
          <Timeline history={history} kind={kind} />
        </>
      )}
      <p>
        <a href={paths.preview(application.id)}>{say(caseWords.answers)}</a>
      </p>
      <Fingerprint application={application} />
      <Watch application={application} />
    </>
  )
}
