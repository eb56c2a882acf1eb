import type { Context } from 'hono'
import { localPath } from '../accounts/local-path.ts'
import { requirePerson } from '../accounts/require-person.ts'
import { connect } from '../db/connect.ts'
import { recordGuidance, useKioskCode } from '../db/kiosk/kiosks.ts'
import { paths } from '../paths.ts'
import { randomId, sha256 } from '../privacy/bytes.ts'
import { Hono } from '../routing.ts'
import { minute, second } from '../rules/durations.ts'
import { tidy } from '../rules/numbers.ts'
import { text, tick } from '../steps/form/fields.ts'
import { type Filled, type Form, type Mistakes, read } from '../steps/form/step.ts'
import { FormPage } from '../ui/form/form.tsx'
import { readForm } from '../ui/form/read-form.ts'
import { T } from '../ui/lang.tsx'
import { page } from '../ui/page.tsx'
import type { Asking } from '../visit.ts'
import { common } from '../words/common.ts'
import { say } from '../words/lang.ts'
import { Back } from './back.tsx'
import { type AtTerminal, phoneGoesOn } from './terminal.ts'
import { words } from './words.ts'

/** Six digits could be tried one after another. */
const perTerminal = [{ seconds: (15 * minute) / second, most: 10 }]

/** A clerk helps at the terminal, with the person's consent on record. */
export const guidance = new Hono<AtTerminal>()

const form: Form = {
  title: words.guide,
  fields: {
    consent: tick({ label: words.guideConsent, unticked: words.guideUnticked, example: 'yes' }),
    code: text({
      label: words.guideCode,
      hint: words.guideCodeHint,
      example: '204816',
      max: 20,
      autocomplete: 'off',
      inputmode: 'numeric',
    }),
  },
}

guidance.use(paths.kioskGuidance, requirePerson)
guidance.get(paths.kioskGuidance, (c) => show(c))

guidance.post(paths.kioskGuidance, async (c) => {
  const { terminal, session, person } = c.var
  if (!terminal || !session || !person) return c.redirect(paths.home, 303)
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(form, sent.given)
  if (!heard.ok) return show(c, sent.given, heard.mistakes)
  const allowed = await c.env.LIMITS.getByName(`guide at ${terminal.id}`).take(perTerminal)
  if (!allowed.ok) return show(c, heard.value, { code: words.codeTooOften })
  const db = connect(c.env)
  const now = Date.now()
  const code = await sha256(tidy(String(heard.value.code)))
  const used = await useKioskCode(db, { hash: code, purpose: 'guide', court: terminal.court }, now)
  if (!used) return show(c, heard.value, { code: words.guideCodeWrong })
  const { court, officer, officerName } = used
  const consent = say(c.var.lang, words.guideConsent)
  const who = { kioskId: terminal.id, court, accountId: person.accountId, session, officer, officerName }
  const to = wentFrom(c)
  const [, applicationId] = /^\/applications\/(\w+)/.exec(to) ?? []
  await recordGuidance(db, { id: randomId(), ...who, applicationId, consent, at: now })
  return c.redirect(to, 303)
})

/** Where they asked for help, and go on. */
const wentFrom = (c: Asking) => localPath(c.req.query('to'), paths.home)

const show = (c: Context<AtTerminal>, values?: Filled, mistakes?: Mistakes) => {
  phoneGoesOn(c, wentFrom(c))
  return page(
    c,
    words.guide,
    <>
      <h1>
        <T of={words.guide} />
      </h1>
      <p class="lead">
        <T of={words.guideSays} />
      </p>
      <FormPage
        form={form}
        action={`${paths.kioskGuidance}?to=${encodeURIComponent(wentFrom(c))}`}
        values={values}
        mistakes={mistakes}
        submit={<T of={common.continue} />}
        whole
      />
      <Back to={wentFrom(c)} />
    </>,
    mistakes ? 422 : 200,
  )
}
