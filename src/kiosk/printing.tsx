import type { Context } from 'hono'
import { localPath } from '../accounts/local-path.ts'
import { requirePerson } from '../accounts/require-person.ts'
import { connect } from '../db/connect.ts'
import { askPrint, type Print, printIn } from '../db/kiosk/prints.ts'
import { paths } from '../paths.ts'
import { randomId } from '../privacy/bytes.ts'
import { Hono } from '../routing.ts'
import { one, readForm } from '../ui/form/read-form.ts'
import { useSay } from '../ui/lang.tsx'
import { waitingPage } from '../ui/page.tsx'
import { problem } from '../ui/problem.ts'
import { common } from '../words/common.ts'
import { belongsTo } from './handover-pages.tsx'
import { type AtTerminal, phoneGoesOn } from './terminal.ts'
import { words } from './words.ts'

/** Has a paper printed by the terminal's printer, and says what became of it. */
export const printing = new Hono<AtTerminal>()

printing.use(`${paths.kioskPrints}/*`, requirePerson)

printing.post(paths.kioskPrints, requirePerson, async (c) => {
  const { terminal, person, session } = c.var
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const path = localPath(one(sent.given, 'to'), '')
  if (!terminal || !person || !session || !path) return problem(c, 'notFound')
  const id = randomId(9)
  const asked = { kioskId: terminal.id, accountId: person.accountId, session, path, askedAt: Date.now() }
  await askPrint(connect(c.env), { id, state: 'asked', ...asked })
  return c.redirect(`${path}${path.includes('?') ? '&' : '?'}print=${id}`, 303)
})

printing.get('/kiosk/prints/:id', async (c) => {
  const print = await printOf(c)
  if (!print) return problem(c, 'notFound')
  phoneGoesOn(c, print.path)
  return waitingPage(c, words.print, <Printing print={print} />, { again: isOver(print) ? undefined : '5' })
})

/** What the waiting page asks every few seconds: nothing, until it has something else to show. */
printing.get('/kiosk/prints/:id/state', async (c) => {
  const print = await printOf(c)
  if (print?.state === c.req.query('seen')) return c.body(null, 204)
  return c.body(null, 200, { 'HX-Redirect': paths.kioskPrint(c.req.param('id')) })
})

const printOf = (c: Context<AtTerminal>) => printIn(connect(c.env), c.var.session ?? '', c.req.param('id') ?? '')

const isOver = ({ state }: Print) => ['printed', 'failed', 'dropped'].includes(state)

const Printing = ({ print }: { print: Print }) => {
  const say = useSay()
  const { said, says } = words.prints[print.state]
  return (
    <>
      <h1>{say(said)}</h1>
      <p class="lead" role="status">
        {say(says)}
      </p>
      {isOver(print) ? (
        <p class="actions">
          <a class="button" href={belongsTo(print.path)}>
            {say(common.back)}
          </a>
        </p>
      ) : (
        <div
          data-hx-get={`${paths.kioskPrint(print.id)}/state?seen=${print.state}`}
          data-hx-trigger="every 3s"
          data-hx-swap="none"
        />
      )}
    </>
  )
}
