import { connect } from '../db/connect.ts'
import { courtByCode } from '../db/courts-and-causes.ts'
import { cursorAt, pageOf, pageSize, readCursor } from '../db/cursor.ts'
import { dateInQueue, inQueue } from '../db/in-queue.ts'
import { everythingAt, queue, type Waits } from '../db/lists.ts'
import type { ApplicationRow } from '../db/read.ts'
import { kindOf } from '../kinds/index.ts'
import { openTo } from '../kinds/kind.ts'
import type { Officer } from '../kinds/officer.ts'
import { preservation } from '../kinds/preservation.ts'
import { atOnce } from '../kinds/standing/clocks.ts'
import { paths } from '../paths.ts'
import { Hono } from '../routing.ts'
import { yuan } from '../rules/money.ts'
import { Due, StatusTag, UrgentTag } from '../ui/application/status.tsx'
import { Cell } from '../ui/cell.tsx'
import { useSay } from '../ui/lang.tsx'
import { onward } from '../ui/onward.ts'
import { page } from '../ui/page.tsx'
import type { OfficeVisit } from '../visit.ts'
import { applicationWords } from '../words/application.ts'
import { common } from '../words/common.ts'
import type { Said } from '../words/lang.ts'
import { officeWords } from '../words/office.ts'
import { roomWords } from '../words/rooms.ts'
import { handsOf } from './staff/hands.ts'
import { caseWords } from './words.ts'

export const queuePage = new Hono<OfficeVisit>()

/** Where this officer's hands have something to do; where a case rests, only what was asked for or is still owed. */
function waitingFor(officer: Officer): Waits {
  const open = (status: string) => openTo(preservation, status, handsOf(officer))
  const statuses = Object.keys(preservation.statuses).filter((status) => open(status).length && !(status in resting))
  const asked = Object.entries(resting).filter(([status, { answer }]) => open(status).includes(answer))
  return { statuses, asked: asked.map(([status]) => status) }
}

/** Statuses in which nothing is to be done until something is asked for, the move that sees to it, and how it is called. */
const resting: Record<string, { answer: string; called: Said }> = {
  in_force: { answer: 'lift', called: officeWords.asked },
  no_property: { answer: 'enforce', called: officeWords.newClues },
  lifted: { answer: 'release', called: officeWords.toRelease },
}

queuePage.get('/', async (c) => {
  const { officer } = c.var
  const all = c.req.query('all') === '1'
  const text = c.req.query('q')?.trim()
  const db = connect(c.env)
  const asked = { court: officer.court, text, after: readCursor(c.req.query('after')) }
  const [rows, court] = await Promise.all([
    all ? everythingAt(db, asked) : queue(db, { ...asked, waits: waitingFor(officer) }),
    courtByCode(db, officer.court),
  ])
  return page(
    c,
    roomWords.queue,
    <Queue rows={rows} all={all} text={text} at={{ name: officer.name, court: court ?? officer.court }} />,
  )
})

/** What waits next for this officer; behind the last, the queue itself. */
queuePage.get('/next', async (c) => {
  const { officer } = c.var
  const asked = { court: officer.court, after: readCursor(c.req.query('after')), waits: waitingFor(officer) }
  const [next] = await queue(connect(c.env), asked)
  return next ? onward(c, paths.courtCase(next.id), null) : onward(c, paths.court, caseWords.lastOne)
})

// A court that the code table does not know is shown by its code.
type Props = { rows: ApplicationRow[]; all: boolean; text?: string; at: { name: string; court: Said | string } }

const Queue = ({ rows, all, text, at }: Props) => {
  const say = useSay()
  const { shown, last } = pageOf(rows, pageSize)
  const place = last && (all ? cursorAt(last.submittedAt ?? 0, last) : inQueue(last))
  return (
    <>
      <h1>{say(all ? officeWords.everything : roomWords.queue)}</h1>
      <p class="hint">{say(officeWords.signedInAs, at)}</p>
      <form method="get" action={paths.court} class="row search" role="search">
        {all && <input type="hidden" name="all" value="1" />}
        <input
          type="search"
          name="q"
          value={text}
          aria-label={say(applicationWords.filter)}
          placeholder={say(applicationWords.filter)}
        />
        <button type="submit" class="quiet">
          {say(common.search)}
        </button>
      </form>
      <p>
        <a href={all ? paths.court : `${paths.court}?all=1`}>{say(all ? roomWords.queue : officeWords.everything)}</a>
      </p>
      {shown.length === 0 && <p class="lead">{say(text ? common.nothingFound : officeWords.empty)}</p>}
      {shown.length > 0 && <Rows rows={shown} order={all ? officeWords.orderOfAll : officeWords.order} />}
      {place && <a href={`${paths.court}?${query(all, text, place)}`}>{say(officeWords.following)}</a>}
    </>
  )
}

const query = (all: boolean, text: string | undefined, after: string) =>
  new URLSearchParams({ ...(all && { all: '1' }), ...(text && { q: text }), after }).toString()

const Rows = ({ rows, order }: { rows: readonly ApplicationRow[]; order: Said }) => {
  const say = useSay()
  return (
    <div class="wide" tabindex={0} role="group" aria-label={say(order)}>
      <table class="compare">
        <caption>{say(order)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(applicationWords.number)}</th>
            <th scope="col">{say(applicationWords.status)}</th>
            <th scope="col" class="n">
              {say(applicationWords.amount)}
            </th>
            <th scope="col">{say(common.by)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Row = ({ row }: { row: ApplicationRow }) => {
  const say = useSay()
  const dueAt = dateInQueue(row)
  return (
    <tr>
      <td>
        <a href={paths.courtCase(row.id)}>{row.number}</a>
        <br />
        {row.about}
      </td>
      <Cell head={applicationWords.status}>
        <StatusTag kind={kindOf(row)} status={row.status} to="court" /> <UrgentTag kind={kindOf(row)} row={row} />
        {row.answerBy !== null && <span class="tag you">{say(resting[row.status]?.called ?? officeWords.asked)}</span>}
      </Cell>
      <Cell head={applicationWords.amount} number>
        {row.amount !== null && yuan(row.amount)}
      </Cell>
      <Cell head={common.by}>
        {dueAt === null ? '—' : <Due row={{ ...row, dueAt }} bare />}
        {dueAt !== null && dueAt < Date.now() && !atOnce(row) && <b class="mistake"> {say(officeWords.overdue)}</b>}
      </Cell>
    </tr>
  )
}
