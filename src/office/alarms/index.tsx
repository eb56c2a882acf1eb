import type { Context } from 'hono'
import { connect } from '../../db/connect.ts'
import { frozenAt } from '../../db/frozen.ts'
import { acknowledge, alarmAt, alarmsAt } from '../../db/office/alarms.ts'
import { webhooksWaiting } from '../../db/partners/webhooks.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { text } from '../../steps/form/fields.ts'
import { type Filled, type Form, type Mistakes, read } from '../../steps/form/step.ts'
import { doneIn, onwardSaying } from '../../ui/done.tsx'
import { readForm } from '../../ui/form/read-form.ts'
import { page } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.ts'
import type { OfficeVisit } from '../../visit.ts'
import { alarmWords } from '../../words/alarms.ts'
import { only } from '../staff/only.ts'
import { AlarmPage, AlarmsPage } from './views.tsx'
import { type DoneHere, doneWords, words } from './words.ts'

/** What the administrators of a court have to see to: alarms, applications that stand still, addresses to approve. */
export const alarms = new Hono<OfficeVisit>()
type C = Context<OfficeVisit>

for (const room of ['/alarms', '/alarms/*']) alarms.use(room, only('administrator'))

const seenTo: Form = {
  title: words.acknowledge,
  fields: {
    done: text({ label: words.done, hint: words.doneHint, example: '已充值，短信恢复发送。', max: 300 }),
  },
}

alarms.get('/alarms', async (c) => {
  const db = connect(c.env)
  const { court } = c.var.officer
  const [found, frozen, waiting] = await Promise.all([
    alarmsAt(db, court),
    frozenAt(db, court),
    webhooksWaiting(db, court),
  ])
  const shown = { ...found, frozen, waiting, said: doneIn(c, doneWords) }
  return page(c, words.title, <AlarmsPage {...shown} />)
})

alarms.get('/alarms/:id', (c) => show(c))

const alarmIn = (c: C) => alarmAt(connect(c.env), c.var.officer.court, c.req.param('id') ?? '')

/** What somebody wrote: with what is wrong with it, or `late`, where a colleague was first. */
type Wrote = { values?: Filled; mistakes?: Mistakes; late?: string }

async function show(c: C, wrote: Wrote = {}) {
  const alarm = await alarmIn(c)
  if (!alarm) return problem(c, 'notFound')
  const status = wrote.mistakes || wrote.late ? 422 : 200
  return page(c, alarmWords[alarm.name].title, <AlarmPage alarm={alarm} form={seenTo} {...wrote} />, status)
}

alarms.post('/alarms/:id', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const alarm = await alarmIn(c)
  if (!alarm) return problem(c, 'notFound')
  const heard = read(seenTo, sent.given)
  if (!heard.ok) return show(c, { values: sent.given, mistakes: heard.mistakes })
  const seen = { by: c.var.officer.id, done: String(heard.value.done), at: Date.now() }
  const { meta } = await acknowledge(connect(c.env), alarm.id, seen)
  if (!meta.changes) return show(c, { late: seen.done })
  return onwardSaying(c, paths.courtAlarms, 'seen' satisfies DoneHere)
})
