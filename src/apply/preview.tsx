import type { Context } from 'hono'
import type { Lacking } from '../accounts/powers/authority.ts'
import { LackingBox } from '../accounts/powers/only-authorised.tsx'
import type { Application } from '../application.ts'
import { guarantee } from '../kinds/guarantee.ts'
import { gaps } from '../kinds/journey/gaps.ts'
import type { Problem } from '../kinds/journey/problems.ts'
import { editable, final, handsIn, openTo } from '../kinds/kind.ts'
import { changedSinceSigned } from '../kinds/standing/since-signed.ts'
import { useUp } from '../letters.ts'
import { paths } from '../paths.ts'
import { Hono } from '../routing.ts'
import type { Entry, Field, Step } from '../steps/form/step.ts'
import { signed } from '../steps/signed.ts'
import { locate, nextToCorrect, ToCorrect } from '../ui/application/defects.tsx'
import { fieldAt } from '../ui/application/field-at.ts'
import { Preview } from '../ui/application/preview.tsx'
import { one, readForm } from '../ui/form/read-form.ts'
import { Labelled } from '../ui/labelled.tsx'
import { T, useLang, useSay } from '../ui/lang.tsx'
import { onward } from '../ui/onward.ts'
import { page } from '../ui/page.tsx'
import { common } from '../words/common.ts'
import { guaranteeWords } from '../words/guarantee.ts'
import { caseWords } from './case/words.ts'
import { deskOf } from './desk.ts'
import { type Lapsed, LapsedOffer, lapsedOffer } from './guarantee/lapsed.tsx'
import { LookAgain } from './guarantee/letter.tsx'
import { leftOpen, type Unsaved } from './half-filled/left.ts'
import { LeftList } from './half-filled/left-box.tsx'
import { lacksFor } from './lacks.ts'
import { type Mine, notOpen, refused } from './load.ts'
import { materialWords } from './materials/words.ts'

export const preview = new Hono<Mine>()

preview.get('/:id/preview', (c) => show(c))

// Where a page shown after a failed submission is opened again.
preview.get('/:id/submission', (c) => c.redirect(paths.preview(c.var.application.id), 303))

preview.post('/:id/submission', async (c) => {
  const { id } = c.var.application
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const event = handIn(c.var.application)
  if (!event) return submittedBefore(c, one(sent.given, 'key'))
  const command = {
    key: `${id}.${one(sent.given, 'key')}`,
    event,
    actor: 'submitter' as const,
    actorId: c.var.person!.accountId,
    version: Number(one(sent.given, 'at')),
  }
  const done = await deskOf(c.env, id).apply(command, await c.var.rows)
  if (done.ok) {
    await letterUsedUp(c)
    return onward(c, paths.application(id), c.var.application.kind.events[event]!.done)
  }
  return done.because === 'incomplete' ? show(c, 422) : refused(c, done)
})

// Before they look at the letter, which would still wait for them. Where it fails the alarm does it in a moment.
const letterUsedUp = ({ env, var: { application } }: Context<Mine>) => useUp(env, application).catch(console.error)

/** The event by which answers are handed in where the application stands now. */
const handIn = ({ kind, status }: Application) => openTo(kind, status, ['submitter']).find(handsIn)

// The same button pressed twice is no mistake: the second press leads to where the first one led.
function submittedBefore(c: Context<Mine>, key: string) {
  const { id, history } = c.var.application
  const done = history.some(({ command }) => command === `${id}.${key}`)
  return done ? onward(c, paths.application(id)) : notOpen(c)
}

async function show(c: Context<Mine>, status: 200 | 422 = 200) {
  const { application } = c.var
  const shown = { application, left: leftOpen(c.var), ...(await ready(c)) }
  return page(c, caseWords.previewTitle, <PreviewPage {...shown} />, status)
}

type Ready = { changeable: boolean; missing: Problem[]; lacks: Lacking | null; lapsed: Lapsed | null }

/** Whether it can be handed in: open, complete, and by this person. Who lacks the right is told before they press. */
async function ready(c: Context<Mine>): Promise<Ready> {
  const { application } = c.var
  const { kind, status } = application
  const event = handIn(application)
  const changeable = event !== undefined && !final(kind, status)
  const missing = changeable ? gaps(application, event) : []
  const [lacks, lapsed] = changeable
    ? await Promise.all([lacksFor(c, event), lapsedOffer(c.env, application)])
    : [null, null]
  return { changeable, missing, lacks, lapsed }
}

type Shown = Ready & { application: Application; left: readonly Unsaved[] }

const PreviewPage = ({ application, left, changeable, missing, lacks, lapsed }: Shown) => {
  const { id } = application
  const say = useSay()
  return (
    <>
      <p class="hint">
        <a href={paths.application(id)}>{say(common.back)}</a>
      </p>
      <h1>{say(caseWords.previewTitle)}</h1>
      {changeable && (missing.length > 0 || !lacks) && <Missing application={application} missing={missing} />}
      {lacks && <LackingBox {...lacks} back={paths.preview(id)} />}
      <ToCorrect application={application} />
      <LeftList application={application} left={left} />
      <LookAgain application={application} />
      {changeable && <p class="hint">{say(caseWords.changeHow)}</p>}
      <Preview
        application={application}
        beside={{
          href: changeable ? changeIn(application) : undefined,
          material: (file) => paths.material(id, file),
        }}
      />
      <p>
        <a href={paths.printed(id)} data-hx-boost="false">
          {say(application.files.some(({ slot }) => slot === signed) ? caseWords.printedAgain : caseWords.printed)}
        </a>
      </p>
      {changeable && changedSinceSigned(application) && <SignAnew id={id} />}
      {lapsed && <LapsedOffer id={id} lapsed={lapsed} />}
      {changeable && missing.length === 0 && !lacks && <Submit application={application} />}
    </>
  )
}

const SignAnew = ({ id }: { id: string }) => (
  <div class="box warn">
    <p>
      <T of={materialWords.signAnew} />
    </p>
    <p>
      <a href={paths.materials(id, signed)}>
        <T of={materialWords.toSigned} />
      </a>
    </p>
  </div>
)

/** Where an answer is changed, on the steps that are open now. */
const changeIn =
  ({ id, kind, status }: Application) =>
  (step: Step, entry?: Entry, field?: Field) => {
    if (!editable(kind, status, step.slug)) return undefined
    return entry && field ? fieldAt(id, step, entry, field.name) : paths.step(id, step.slug)
  }

const Missing = ({ application, missing }: { application: Application; missing: Problem[] }) => {
  const [say, lang] = [useSay(), useLang()]
  const complete = application.kind === guarantee ? guaranteeWords.complete : caseWords.complete
  const wanted = nextToCorrect(application, lang)
  if (!missing.length) return wanted ? null : <p class="box good">{say(complete)}</p>
  return (
    <div class="box warn" role="status">
      <h2>{say(caseWords.missingTitle)}</h2>
      <ul>
        {missing.map((gap) => {
          const { href, label } = locate(application, placeOf(gap), lang) ?? {
            href: paths.step(application.id, gap.step),
          }
          return (
            <li>
              <a href={href}>{gap.entry && label ? <Labelled label={label} text={gap.says} /> : say(gap.says)}</a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const placeOf = ({ step, entry, field, slot }: Problem) => (slot ? `materials/${slot}` : [step, entry, field].join('/'))

const Submit = ({ application }: { application: Application }) => {
  const { id, version, kind } = application
  const event = handIn(application)
  return (
    <form method="post" action={paths.submission(id)} class="actions">
      <input type="hidden" name="at" value={String(version)} />
      <button type="submit">
        <T of={event && event !== 'submit' ? kind.events[event]!.title : caseWords.submit} />
      </button>
    </form>
  )
}
