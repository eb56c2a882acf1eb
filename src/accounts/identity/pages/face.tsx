import { checkById, type FaceCheck } from '../../../db/accounts/face-checks.ts'
import { connect } from '../../../db/connect.ts'
import { paths } from '../../../paths.ts'
import { identityOf } from '../../../providers/identity/index.ts'
import { Hono } from '../../../routing.ts'
import { read } from '../../../steps/form/step.ts'
import { readForm } from '../../../ui/form/read-form.ts'
import { T } from '../../../ui/lang.tsx'
import { waitingPage } from '../../../ui/page.tsx'
import { qrOf } from '../../../ui/qr.tsx'
import type { Asking, Visit } from '../../../visit.ts'
import { notice } from '../../notice.tsx'
import { signIn } from '../../signing-in/in-and-out.ts'
import { takeWanted } from '../../signing-in/wanted.ts'
import { linkOf, openFaceCheck, settle } from '../face.ts'
import { faceForm } from './forms.ts'
import { overview } from './overview.tsx'
import { words } from './words.ts'

/** The first screen of a face check: it shows the QR code and moves on by itself when the phone is done. */
export const face = new Hono<Visit>()

face.post(paths.identity, async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(faceForm, sent.given)
  if (!heard.ok) return overview(c, { values: sent.given, mistakes: heard.mistakes })
  const { name, idNumber } = heard.value
  const { accountId } = c.var.person!
  // Being known by name is more than before, so the session that comes to it has a new id. It gets that here: the page
  // that waits asks by itself, and two of its questions at once would each end the session of the other.
  await signIn(c, accountId)
  const who = { accountId, session: c.var.session! }
  const person = { name: String(name), idKind: 'resident_id', idNumber: String(idNumber) }
  const opened = await openFaceCheck(c.env, who, person)
  if (opened.ok) return c.redirect(paths.identityCheck(opened.id), 303)
  return notice(c, { title: words.title, says: words.tooOften, kind: 'warn', onward: paths.identity, status: 429 })
})

face.get(paths.identityCheck(':id'), async (c) => {
  const check = await mine(c)
  if (!check) return c.redirect(paths.identity, 303)
  if (check.state === 'passed') return c.redirect(takeWanted(c), 303)
  if (check.state === 'failed') return failed(c, check)
  if (check.expiresAt <= Date.now())
    return notice(c, { title: words.title, says: words.expired, kind: 'warn', onward: paths.identity })
  return waiting(c, check)
})

/** What the waiting page asks every few seconds: nothing, until it has something else to show. */
face.get(paths.identityCheckState(':id'), async (c) => {
  const check = await mine(c)
  const seen = c.req.query('seen')
  if (check && shownAs(check) === seen && check.expiresAt > Date.now()) return c.body(null, 204)
  return c.body(null, 200, { 'HX-Redirect': check ? paths.identityCheck(check.id) : paths.identity })
})

const shownAs = ({ state, because }: FaceCheck) => (because ? `${state}-${because}` : state)

async function mine(c: Asking): Promise<FaceCheck | null> {
  const find = () => checkById(connect(c.env), c.req.param('id') ?? '', c.var.person!.accountId)
  const check = await find()
  if (check?.state !== 'begun') return check
  await settle(c.env, identityOf(c.env), check)
  return find()
}

const failed = (c: Asking, { because }: FaceCheck) => {
  const says = because === 'counter' ? words.goToCounter : words.again
  return notice(c, { title: words.title, says, kind: 'warn', onward: paths.identity })
}

async function waiting(c: Asking, check: FaceCheck) {
  const link = paths.phone(await linkOf(c.env, check.id))
  const begun = check.state === 'begun'
  const here = !begun || check.phone === c.var.session
  const code = begun ? null : await qrOf(new URL(link, c.req.url).href)
  return waitingPage(
    c,
    words.scan,
    <>
      <h1>
        <T of={words.scan} />
      </h1>
      {check.because === 'down' && (
        <p class="box warn" role="alert">
          <T of={words.down} />
        </p>
      )}
      <p class="lead">
        <T of={!begun ? words.scanLead : here ? words.begunHere : words.begunThere} />
      </p>
      {here && (
        <p>
          <a href={link} data-hx-boost="false">
            <T of={begun ? words.onThisDevice : words.here} />
          </a>
        </p>
      )}
      {code}
      <p class="actions">
        <a class="button" href={paths.identityCheck(check.id)}>
          <T of={words.refresh} />
        </a>
        <a href={paths.identityCounter}>
          <T of={words.byCounter} />
        </a>
      </p>
      <div
        data-hx-get={`${paths.identityCheckState(check.id)}?seen=${shownAs(check)}`}
        data-hx-trigger="every 3s"
        data-hx-swap="none"
      />
    </>,
    { again: '5' },
  )
}
