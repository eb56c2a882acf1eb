import type { Context } from 'hono'
import { connect } from '../../db/connect.ts'
import {
  addKiosk,
  type Kiosk,
  keepKioskCode,
  kioskOf,
  kiosksOf,
  lockKiosk,
  unlockKiosk,
} from '../../db/kiosk/kiosks.ts'
import { administers } from '../../kinds/officer.ts'
import { paths } from '../../paths.ts'
import { randomBelow, randomId, sha256 } from '../../privacy/bytes.ts'
import { newCode } from '../../privacy/code.ts'
import { Hono } from '../../routing.ts'
import { minute } from '../../rules/durations.ts'
import { type Filled, type Mistakes, read } from '../../steps/form/step.ts'
import { doneIn, onwardSaying } from '../../ui/done.tsx'
import { readForm } from '../../ui/form/read-form.ts'
import { page } from '../../ui/page.tsx'
import type { OfficeVisit } from '../../visit.ts'
import { fill, type Said } from '../../words/lang.ts'
import { only } from '../staff/only.ts'
import { Kiosks, NewCode, newKiosk } from './pages.tsx'
import { doneWords, kioskWords as words } from './words.ts'

/** The terminals of a court: enrolled, watched and locked by its administrators; any officer may help at one. */
export const kiosksPage = new Hono<OfficeVisit>()

const onlyAdministrators = only('administrator')
const codeLives = 15 * minute

kiosksPage.get('/kiosks', (c) => show(c))

kiosksPage.post('/kiosks', onlyAdministrators, async (c) => {
  const { officer } = c.var
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(newKiosk, sent.given)
  if (!heard.ok) return show(c, sent.given, heard.mistakes)
  const name = String(heard.value.name)
  const kiosk = { id: randomId(9), name, court: officer.court }
  const added = await addKiosk(connect(c.env), { ...kiosk, createdBy: officer.id, createdAt: Date.now() })
  return added ? done(c, 'added', kiosk) : show(c, sent.given, { name: words.nameTaken })
})

kiosksPage.post('/kiosks/guide', async (c) => {
  const code = Array.from({ length: 6 }, () => randomBelow(10)).join('')
  return showCode(c, { purpose: 'guide', code, says: words.guideSays })
})

kiosksPage.post('/kiosks/:id/code', onlyAdministrators, async (c) => {
  const kiosk = await ours(c, c.req.param('id'))
  if (!kiosk) return c.notFound()
  return showCode(c, { purpose: 'enrol', code: newCode(), says: words.enrolSays, kiosk })
})

// Two commands: what two administrators press at once is done once, and neither undoes the other.
kiosksPage.post('/kiosks/:id/lock', onlyAdministrators, async (c) => {
  const kiosk = await ours(c, c.req.param('id'))
  if (!kiosk) return c.notFound()
  await lockKiosk(connect(c.env), kiosk, { by: c.var.officer.id, at: Date.now() })
  return done(c, 'locked', kiosk)
})

kiosksPage.post('/kiosks/:id/unlock', onlyAdministrators, async (c) => {
  const kiosk = await ours(c, c.req.param('id'))
  if (!kiosk) return c.notFound()
  await unlockKiosk(connect(c.env), kiosk)
  return done(c, 'unlocked', kiosk)
})

type C = Context<OfficeVisit>

const ours = (c: C, id: string) => kioskOf(connect(c.env), c.var.officer.court, id)

const done = (c: C, what: keyof typeof doneWords, { id }: Pick<Kiosk, 'id'>) =>
  onwardSaying(c, paths.courtKiosks, what, { terminal: id })

async function show(c: C, values?: Filled, mistakes?: Mistakes) {
  const kiosks = await kiosksOf(connect(c.env), c.var.officer.court)
  const name = kiosks.find(({ id }) => id === c.req.query('terminal'))?.name
  const said = name && !mistakes ? doneIn(c, doneWords) : undefined
  const props = {
    said: said && fill(said, { name: name ?? '' }),
    kiosks,
    administers: administers(c.var.officer),
    now: Date.now(),
    values,
    mistakes,
  }
  return page(c, words.title, <Kiosks {...props} />, mistakes ? 422 : 200)
}

type Code = { purpose: 'enrol' | 'guide'; code: string; says: Said; kiosk?: Kiosk }

/** Makes a code that is shown once and kept as a hash. */
async function showCode(c: C, { purpose, code, says, kiosk }: Code) {
  const { id: officer, name: officerName, court } = c.var.officer
  const made = { hash: await sha256(code), purpose, court, officer, officerName, kioskId: kiosk?.id ?? null }
  await keepKioskCode(connect(c.env), { ...made, expiresAt: Date.now() + codeLives })
  return page(c, words.code, <NewCode code={code} says={says} name={kiosk?.name ?? ''} />)
}
