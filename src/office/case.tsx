import type { Context } from 'hono'
import { takeKept } from '../accounts/kept.ts'
import { isRevealed, reveal, revealForm } from '../accounts/reveal.ts'
import type { Application } from '../application.ts'
import { connect } from '../db/connect.ts'
import { readCursor } from '../db/cursor.ts'
import { documentById } from '../db/documents.ts'
import { inQueue } from '../db/in-queue.ts'
import { type EventRow, materialOf } from '../db/read.ts'
import { sendDocument } from '../documents/download.ts'
import { send } from '../files/send.ts'
import { sendEndorsement } from '../letters.ts'
import { paths } from '../paths.ts'
import { Hono } from '../routing.ts'
import { yuan } from '../rules/money.ts'
import { feeOf } from '../steps/answered.ts'
import { read } from '../steps/form/step.ts'
import { DocumentList } from '../ui/application/document-list.tsx'
import { LetterBox } from '../ui/application/letter.tsx'
import { Preview } from '../ui/application/preview.tsx'
import { Standing } from '../ui/application/standing.tsx'
import { Timeline } from '../ui/application/timeline.tsx'
import { readForm } from '../ui/form/read-form.ts'
import { useSay } from '../ui/lang.tsx'
import { onward } from '../ui/onward.ts'
import { page } from '../ui/page.tsx'
import { problem } from '../ui/problem.ts'
import { applicationWords } from '../words/application.ts'
import { fill } from '../words/lang.ts'
import { officeWords } from '../words/office.ts'
import { AskReason, caseLook, type Reasoned } from './ask-reason.tsx'
import { Changes } from './changes.tsx'
import { Contents, placeOf, toDecide, toTimeline } from './contents.tsx'
import { changesOf } from './differences.ts'
import { Gist } from './gist.tsx'
import type { Case } from './load.ts'
import { Moved } from './moved.tsx'
import { noticedIn } from './noticed.ts'
import { Ordered } from './ordered.tsx'
import { needsAnother, openFor } from './staff/hands.ts'
import { caseWords } from './words.ts'

export const casePage = new Hono<Case>()

casePage.get('/cases/:id', (c) => show(c))
casePage.get('/cases/:id/reveal', async (c) => show(c, { values: (await takeKept(c, c.var.officer.id)) ?? {} }))

casePage.post('/cases/:id/reveal', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(revealForm, sent.given)
  if (!heard.ok) return show(c, { values: sent.given, mistakes: heard.mistakes })
  await reveal(c.env, caseLook(c.var), String(heard.value.reason))
  return onward(c, paths.courtCase(c.var.application.id))
})

casePage.get('/cases/:id/materials/:material', async (c) => {
  const found = await materialOf(connect(c.env), c.var.application.id, c.req.param('material'))
  return (found && (await send(c.env.FILES, found, c.req.raw))) ?? problem(c, 'notFound')
})

casePage.get('/cases/:id/endorsements/:endorsement', async (c) => {
  const { application } = c.var
  return (await sendEndorsement(c.env, application, c.req.param('endorsement'), c.req.raw)) ?? problem(c, 'notFound')
})

casePage.get('/cases/:id/documents/:document', async (c) => {
  const theirs = await documentById(connect(c.env), c.var.application.id, c.req.param('document'))
  return (theirs && (await sendDocument(c.env, theirs, c.req.raw))) ?? problem(c, 'notFound')
})

async function show(c: Context<Case>, reasoned: Reasoned = {}) {
  const { kind, status, number } = c.var.application
  const title = fill(applicationWords.caseTitle, { status: kind.statuses[status]!.title, of: number ?? kind.title })
  return page(c, title, <CasePage {...(await shownTo(c))} reasoned={reasoned} />, reasoned.mistakes ? 422 : 200)
}

/** What this officer sees of the case, and may do about it. */
async function shownTo(c: Context<Case>) {
  const { application, officer } = c.var
  const { snapshots, licences, ...papers } = await c.var.papers
  const [revealed, changes, noticed] = await Promise.all([
    isRevealed(c.env, caseLook(c.var)),
    changesOf(application, snapshots),
    noticedIn(c.env, application, licences),
  ])
  const after = c.req.query('after')
  return {
    ...papers,
    application,
    changes,
    noticed,
    masked: !revealed,
    events: openFor(officer, application),
    another: needsAnother(officer, application),
    /** What this officer has just done here. */
    moved: (after && mine(c, application.history.at(-1))) || null,
    next: paths.courtNext(readCursor(after) ? after! : inQueue(application)),
  }
}

const mine = (c: Context<Case>, step: EventRow | undefined) => step?.actorId === c.var.officer.id && step

type Shown = Awaited<ReturnType<typeof shownTo>>

const CasePage = ({ reasoned, ...shown }: Shown & { reasoned: Reasoned }) => {
  const say = useSay()
  const { application, masked, changes } = shown
  const { id, kind, about, number, history } = application
  return (
    <div class="dock">
      <h1>{about}</h1>
      <p class="lead">{number}</p>
      <AtAGlance {...shown} />
      <Contents application={application} />
      {shown.another && <p class="box">{say(officeWords.another)}</p>}
      <Issued {...shown} />
      {masked && <AskReason action={paths.courtReveal(id)} lead={officeWords.masked} {...reasoned} />}
      {changes && <Changes application={application} changes={changes} masked={masked} />}
      <Preview
        application={application}
        masked={masked}
        beside={{ place: placeOf, material: (file) => paths.courtMaterial(id, file) }}
      />
      <h2 id={toTimeline}>{say(applicationWords.timeline)}</h2>
      <Timeline history={history} kind={kind} />
      <Actions {...shown} />
    </div>
  )
}

/** What has just been done, how the case stands, and what whoever decides should know before reading on. */
const AtAGlance = ({ application, moved, noticed, events }: Shown) => {
  const say = useSay()
  return (
    <>
      {moved && <Moved application={application} step={moved} />}
      <Standing application={application} to="court" />
      <Gist application={application} />
      {noticed.map((one) => (
        <p class="warning">{say(one)}</p>
      ))}
      <Ordered application={application} />
      {events.includes('accept') && <Fee application={application} />}
    </>
  )
}

const Issued = ({ application, letter, issued }: Shown) => {
  const { id } = application
  return (
    <>
      <LetterBox letter={letter} href={(endorsement) => paths.courtEndorsement(id, endorsement)} />
      <DocumentList application={application} issued={issued} href={(document) => paths.courtDocument(id, document)} />
    </>
  )
}

const Actions = ({ application: { id, kind, frozen }, events, next }: Shown) => {
  const say = useSay()
  return (
    <div class="actions" id={toDecide}>
      {(frozen ? [] : events).map((event) => (
        // Where there is a choice, no answer is offered before the others.
        <a class={`button ${events.length > 1 ? 'quiet' : ''}`} href={paths.courtEvent(id, event)}>
          {say(kind.events[event]!.title)}
        </a>
      ))}
      <a href={next}>{say(caseWords.next)}</a>
    </div>
  )
}

export const Fee = ({ application: { answers } }: { application: Application }) => {
  const say = useSay()
  const { fee, article } = feeOf(answers)
  return <p class="hint">{say(officeWords.fee, { fee: yuan(fee), article: say(article) })}</p>
}
