import { powersOf, revokePower } from '../../db/accounts/powers.ts'
import { connect } from '../../db/connect.ts'
import { paths } from '../../paths.ts'
import { maskNumber } from '../../privacy/index.ts'
import { Hono } from '../../routing.ts'
import { dayIn } from '../../rules/calendar.ts'
import { principalNumber } from '../../rules/principal-number.ts'
import { date, ruled, several, text } from '../../steps/form/fields.ts'
import { type Filled, type Form, type Mistakes, read } from '../../steps/form/step.ts'
import { readForm } from '../../ui/form/read-form.ts'
import { T } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.ts'
import type { Asking, Visit } from '../../visit.ts'
import { openAccountKey } from '../account-key.ts'
import { takeKept } from '../kept.ts'
import { backFrom } from '../local-path.ts'
import { WayBack, withBack } from '../way-back.tsx'
import { add } from './add.ts'
import { NewPower, PowerList } from './list.tsx'
import { pageWords } from './page-words.ts'
import { scopes } from './power.ts'
import { openPrincipal } from './principal.ts'
import { powerWords as words } from './words.ts'

const powerForm: Form = {
  title: words.add,
  fields: {
    principal: text({ label: pageWords.principal, example: '津海贸易有限公司', max: 120, autocomplete: 'off' }),
    number: ruled(principalNumber, {
      label: pageWords.number,
      hint: pageWords.numberHint,
      example: '91120116MA0DEMX13M',
      max: 40,
      private: true,
      autocomplete: 'off',
    }),
    scope: several(scopes, { label: pageWords.scope, example: 'file' }),
    startsOn: date({ label: pageWords.startsOn, example: '2026-11-01' }),
    endsOn: date({ label: pageWords.endsOn, example: '2027-10-31' }),
  },
  check: ({ startsOn, endsOn }): Mistakes =>
    startsOn && endsOn && endsOn < startsOn ? { endsOn: pageWords.endsFirst } : {},
}

/** The powers of attorney that somebody holds. */
export const powers = new Hono<Visit>()

powers.get(paths.accountPowers, async (c) => show(c, (await takeKept(c)) ?? undefined))

powers.post(paths.accountPowers, async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(powerForm, sent.given)
  const [paper] = sent.files.paper ?? []
  const mistakes = { ...(heard.ok ? {} : heard.mistakes), ...(paper ? {} : { paper: pageWords.paperMissing }) }
  if (!heard.ok || !paper) return show(c, sent.given, mistakes)
  const { principal, number, scope, startsOn, endsOn } = heard.value
  const added = await add(c.env, c.var.person!.accountId, {
    principal: { name: String(principal), number: String(number) },
    scope: [scope ?? []].flat(),
    startsOn: String(startsOn),
    endsOn: String(endsOn),
    paper,
  })
  return added.ok ? c.redirect(here(c), 303) : show(c, heard.value, { paper: added.because })
})

powers.post(paths.powerRevocation(':id'), async (c) => {
  const { accountId } = c.var.person!
  const done = await revokePower(connect(c.env), c.req.param('id') ?? '', accountId, Date.now())
  return done ? c.redirect(here(c), 303) : problem(c, 'notFound')
})

const here = (c: Asking) => withBack(paths.accountPowers, backFrom(c))

async function show(c: Asking, values?: Filled, mistakes?: Mistakes) {
  const { accountId } = c.var.person!
  const opened = await openAccountKey(c.env, accountId)
  const rows = await powersOf(connect(c.env), accountId)
  const held = await Promise.all(
    rows.map(async (row) => {
      const principal = opened && (await openPrincipal(opened.key, row.id, row.principalSealed))
      return { ...row, name: principal?.name ?? '', number: maskNumber(principal?.number ?? '') }
    }),
  )
  return page(
    c,
    words.title,
    <>
      <h1>
        <T of={words.title} />
      </h1>
      <p class="lead">
        <T of={pageWords.lead} />
      </p>
      <PowerList held={held} today={dayIn(Date.now())} back={backFrom(c)} />
      <WayBack to={backFrom(c)} />
      <NewPower form={powerForm} action={here(c)} values={values} mistakes={mistakes} />
    </>,
    mistakes ? 422 : 200,
  )
}
