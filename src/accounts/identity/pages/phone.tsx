import type { FaceCheck } from '../../../db/accounts/face-checks.ts'
import { sessionById } from '../../../db/accounts/sessions.ts'
import { connect } from '../../../db/connect.ts'
import { paths } from '../../../paths.ts'
import { maskName } from '../../../privacy/index.ts'
import { identityOf } from '../../../providers/identity/index.ts'
import { Hono } from '../../../routing.ts'
import { lives, visitorOf } from '../../../session.ts'
import { tick } from '../../../steps/form/fields.ts'
import { type Form, type Mistakes, read } from '../../../steps/form/step.ts'
import { FormPage } from '../../../ui/form/form.tsx'
import { readForm } from '../../../ui/form/read-form.ts'
import { T } from '../../../ui/lang.tsx'
import { page } from '../../../ui/page.tsx'
import type { Asking, Visit } from '../../../visit.ts'
import { notice } from '../../notice.tsx'
import { checkOfLink, personOf, settle, takeUp } from '../face.ts'
import { phoneWords } from './phone-words.ts'
import { words } from './words.ts'

const consentForm: Form = {
  title: phoneWords.consentHeading,
  fields: {
    consent: tick({ label: phoneWords.consent, unticked: phoneWords.consentMissing, example: 'yes' }),
  },
}

/** What the phone shows: no sign-in, one consent, the provider's page, and back. */
export const phone = new Hono<Visit>()

phone.get(paths.phone(':link'), async (c) => {
  const check = await living(c)
  if (!check) return gone(c)
  switch (check.state) {
    case 'open':
      return ask(c, check)
    case 'begun':
      return under(c, check)
    default:
      return ended(c, check)
  }
})

phone.post(paths.phoneConsent(':link'), async (c) => {
  const check = await living(c)
  if (!check) return gone(c)
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(consentForm, sent.given)
  if (!heard.ok) return ask(c, check, heard.mistakes)
  const link = linkIn(c)
  const returnTo = new URL(paths.phoneBack(link), c.req.url).href
  const taken = await takeUp(c.env, identityOf(c.env), check, { phone: await visitorOf(c), returnTo })
  if (taken.ok || taken.because === 'taken') return c.redirect(paths.phone(link), 303)
  const says = taken.because === 'down' || taken.because === 'account' ? words.down : words.goToCounter
  return notice(c, { title: phoneWords.phoneTitle, says, kind: 'warn', onward: paths.phone(link), status: 503 })
})

phone.get(paths.phoneBack(':link'), async (c) => {
  const check = await checkOfLink(c.env, linkIn(c))
  if (!check) return gone(c)
  await settle(c.env, identityOf(c.env), check)
  return c.redirect(paths.phone(linkIn(c)), 303)
})

const linkIn = (c: Asking): string => c.req.param('link') ?? ''

/** The check of this address, while it is young and the session that asked for it lives. */
async function living(c: Asking): Promise<FaceCheck | null> {
  const check = await checkOfLink(c.env, linkIn(c))
  if (!check || check.state === 'passed' || check.state === 'failed') return check
  const now = Date.now()
  const row = await sessionById(connect(c.env), check.session)
  return row && lives(row.session, now) && check.expiresAt > now ? check : null
}

const gone = (c: Asking) =>
  notice(c, { title: phoneWords.phoneTitle, says: phoneWords.phoneGone, kind: 'warn', onward: paths.home, status: 404 })

/** Whoever began on this very device has no first screen to go back to: it comes next. */
const ended = (c: Asking, { id, state, session }: FaceCheck) =>
  session === c.var.session
    ? c.redirect(paths.identityCheck(id), 303)
    : notice(c, {
        title: phoneWords.phoneTitle,
        says: state === 'passed' ? phoneWords.phonePassed : phoneWords.phoneFailed,
        kind: state === 'passed' ? 'good' : 'warn',
        onward: c.var.person ? paths.identity : paths.home,
      })

function under(c: Asking, { phone, url, because }: FaceCheck) {
  if (phone !== c.var.session)
    return notice(c, {
      title: phoneWords.phoneTitle,
      says: phoneWords.phoneTaken,
      kind: 'warn',
      onward: paths.home,
      status: 409,
    })
  const back = paths.phoneBack(linkIn(c))
  return page(
    c,
    phoneWords.phoneTitle,
    <>
      <h1>
        <T of={phoneWords.phoneTitle} />
      </h1>
      <p class="lead">
        <T of={phoneWords.phoneNext} />
      </p>
      {because === 'down' && (
        <p class="box warn" role="alert">
          <T of={words.down} />
        </p>
      )}
      <p class="actions">
        {url && (
          <a class="button" href={url} data-hx-boost="false" rel="noreferrer">
            <T of={phoneWords.toProvider} />
          </a>
        )}
        <a href={back} data-hx-boost="false">
          <T of={words.refresh} />
        </a>
      </p>
    </>,
  )
}

async function ask(c: Asking, check: FaceCheck, mistakes?: Mistakes) {
  const person = await personOf(c.env, check)
  return page(
    c,
    phoneWords.phoneTitle,
    <>
      <h1>
        <T of={phoneWords.phoneTitle} />
      </h1>
      <p class="lead">
        <T of={phoneWords.phoneLead} with={{ name: maskName(person?.name ?? '') }} />
      </p>
      <section class="card">
        <h2>
          <T of={phoneWords.consentHeading} />
        </h2>
        <p>
          <T of={phoneWords.consentText} />
        </p>
      </section>
      <FormPage
        form={consentForm}
        action={paths.phoneConsent(linkIn(c))}
        mistakes={mistakes}
        submit={<T of={phoneWords.begin} />}
        whole
      />
    </>,
    mistakes ? 422 : 200,
  )
}
