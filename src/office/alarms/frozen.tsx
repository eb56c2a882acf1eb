import type { Context } from 'hono'
import { connect } from '../../db/connect.ts'
import { foundOf, lift } from '../../db/frozen.ts'
import { acknowledgeFreeze } from '../../db/office/alarms.ts'
import {
  closedStepsAbout,
  confirm,
  isConfirmed,
  openStepAbout,
  propose,
  refuse,
  type TwoPersonStep,
} from '../../db/office/two-people.ts'
import { applicationReads } from '../../db/read.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { text } from '../../steps/form/fields.ts'
import { type Filled, type Form, type Mistakes, read } from '../../steps/form/step.ts'
import { doneIn, onwardSaying } from '../../ui/done.tsx'
import { saidYes } from '../../ui/form/decision.tsx'
import { readForm } from '../../ui/form/read-form.ts'
import { page } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.ts'
import type { OfficeVisit } from '../../visit.ts'
import type { Said } from '../../words/lang.ts'
import { only } from '../staff/only.ts'
import { comparedWith } from './compared.ts'
import { FrozenPage } from './frozen-views.tsx'
import { type DoneHere, doneWords, words } from './words.ts'

/** One application that stands still: what differs, and the two people who let it move again. */
export const frozenCases = new Hono<OfficeVisit>()
type C = Context<OfficeVisit>

const step = 'lift freeze'
const why: Form = {
  title: words.propose,
  fields: {
    reason: text({
      label: words.reason,
      hint: words.reasonHint,
      example: '数据库曾恢复到当日十时，已逐笔对账。',
      max: 300,
    }),
  },
}

frozenCases.use('/frozen/*', only('administrator'))
frozenCases.get('/frozen/:id', (c) => show(c))

const idIn = (c: C) => c.req.param('id') ?? ''

type More = { wrong?: Said; values?: Filled; mistakes?: Mistakes }

async function show(c: C, { wrong, ...filling }: More = {}) {
  const { officer } = c.var
  const db = connect(c.env, idIn(c))
  const found = await foundOf(db, officer.court, idIn(c))
  if (!found.length) return problem(c, 'notFound')
  const [application, , events] = applicationReads(db, idIn(c))
  const [[asked], history, proposal, decided] = await Promise.all([
    application,
    events,
    openStepAbout(db, officer, idIn(c), step),
    closedStepsAbout(db, officer.court, idIn(c), step),
  ])
  const row = asked?.row
  const compared = await comparedWith(found, row, history)
  const shown = {
    id: idIn(c),
    row,
    compared,
    proposal,
    decided,
    form: why,
    wrong,
    said: doneIn(c, doneWords),
    officer: officer.id,
  }
  return page(c, words.differs, <FrozenPage {...shown} {...filling} />, wrong || filling.mistakes ? 422 : 200)
}

const here = (c: C, done: DoneHere) => onwardSaying(c, paths.courtFrozen(idIn(c)), done)

const standsStill = async (c: C) =>
  (await foundOf(connect(c.env), c.var.officer.court, idIn(c))).some(({ liftedAt }) => liftedAt === null)

frozenCases.post('/frozen/:id', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  if (!(await standsStill(c))) return problem(c, 'notFound')
  const heard = read(why, sent.given)
  if (!heard.ok) return show(c, { values: sent.given, mistakes: heard.mistakes })
  const proposal = { subject: idIn(c), step, told: { reason: String(heard.value.reason) } }
  const done = await propose(connect(c.env), c.var.officer, proposal, Date.now())
  return done.ok ? here(c, 'proposed') : show(c, { wrong: words.already })
})

frozenCases.post('/frozen/:id/decision', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const { officer } = c.var
  const db = connect(c.env)
  const proposal = await openStepAbout(db, officer, idIn(c), step)
  if (!proposal) return (await standsStill(c)) ? show(c, { wrong: words.moved }) : problem(c, 'notFound')
  const yes = saidYes(sent.given)
  const done = yes ? await agree(c, proposal) : await refuse(db, officer, proposal.id, { at: Date.now() })
  if (!done.ok) return show(c, { wrong: done.because === 'same person' ? words.samePerson : words.moved })
  return here(c, yes ? 'lifted' : 'refused')
})

/** The second yes, the end of the freeze and of its alarm are one batch; the Cashier and the Desk then look what waits. */
async function agree(c: C, { id: proposal, told }: TwoPersonStep) {
  const [db, id, now] = [connect(c.env), idIn(c), Date.now()]
  const seen = { by: c.var.officer.id, done: told.reason ?? '', at: now }
  const done = await confirm(db, c.var.officer, proposal, {
    at: now,
    also: [lift(db, id, seen, isConfirmed(proposal)), acknowledgeFreeze(db, id, seen, isConfirmed(proposal))],
  })
  if (done.ok) {
    console.log(JSON.stringify({ audit: 'freeze lifted', application: id, step: proposal }))
    await Promise.all([c.env.CASHIER.getByName(id).wake(), c.env.DESK.getByName(id).wake()])
  }
  return done
}
