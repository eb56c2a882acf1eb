import type { Context } from 'hono'
import { decide, openRequest } from '../../accounts/identity/lane.ts'
import { tellDecided } from '../../accounts/identity/tell.ts'
import { isRevealed, reveal, revealForm } from '../../accounts/reveal.ts'
import { send } from '../../files/send.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { text } from '../../steps/form/fields.ts'
import { type Form, type Mistakes, read } from '../../steps/form/step.ts'
import { onwardSaying } from '../../ui/done.tsx'
import { FormPage } from '../../ui/form/form.tsx'
import { readForm } from '../../ui/form/read-form.ts'
import { T } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.ts'
import type { OfficeVisit } from '../../visit.ts'
import { AskReason } from '../ask-reason.tsx'
import { Asker, askerOf } from './asker.tsx'
import { Details } from './details.tsx'
import { identityWords as words } from './words.ts'

/** One identity before the court: seen masked, in full for a reason, and decided. */
export const oneIdentity = new Hono<OfficeVisit>()
type C = Context<OfficeVisit>

const refusal: Form = {
  title: words.refuse,
  fields: { because: text({ label: words.because, example: '证件照片不清楚，请重新拍摄。', max: 200 }) },
}

oneIdentity.get('/identities/:id', (c) => show(c))

oneIdentity.post('/identities/:id/reveal', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(revealForm, sent.given)
  if (!heard.ok) return show(c, heard.mistakes)
  if (!(await requested(c))) return problem(c, 'notFound')
  await reveal(c.env, lookOf(c), String(heard.value.reason))
  return c.redirect(paths.courtIdentity(idIn(c)), 303)
})

oneIdentity.get('/identities/:id/papers/:place', async (c) => {
  const request = await requested(c)
  const paper = request?.papers[Number(c.req.param('place'))]
  if (!paper || !(await isRevealed(c.env, lookOf(c)))) return problem(c, 'notFound')
  return (await send(c.env.FILES, paper, c.req.raw)) ?? problem(c, 'notFound')
})

oneIdentity.post('/identities/:id/accept', (c) => decided(c))

oneIdentity.post('/identities/:id/refuse', async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(refusal, sent.given)
  return heard.ok ? decided(c, String(heard.value.because)) : show(c, heard.mistakes)
})

const idIn = (c: C): string => c.req.param('id') ?? ''
const lookOf = (c: C) => ({ by: c.var.officer.id, table: 'identities', row: idIn(c), column: 'details_sealed' })
const requested = (c: C) => openRequest(c.env, idIn(c), c.var.officer.court)

async function decided(c: C, because?: string) {
  // Nobody decides what they have not looked at.
  if (!(await isRevealed(c.env, lookOf(c)))) return show(c)
  const { id: officer, court } = c.var.officer
  if (await decide(c.env, { id: idIn(c), officer, court, because })) {
    c.executionCtx.waitUntil(tellDecided(c.env, idIn(c)))
    return onwardSaying(c, paths.courtIdentities, because ? 'refused' : 'accepted')
  }
  return page(
    c,
    words.queue,
    <>
      <h1>
        <T of={words.queue} />
      </h1>
      <p class="box warn">
        <T of={words.gone} />
      </p>
    </>,
    409,
  )
}

async function show(c: C, mistakes?: Mistakes) {
  const request = await requested(c)
  if (!request) return problem(c, 'notFound')
  const { identity, details, papers } = request
  const [open, asker] = await Promise.all([isRevealed(c.env, lookOf(c)), askerOf(c.env, identity, details)])
  const here = paths.courtIdentity(identity.id)
  return page(
    c,
    words[identity.kind],
    <>
      <h1>
        <T of={words[identity.kind]} />
      </h1>
      <Details details={details} masked={!open} />
      {asker && <Asker {...asker} masked={!open} />}
      {!open && <AskReason action={`${here}/reveal`} lead={words.afterReason} mistakes={mistakes} />}
      {open && (
        <>
          <Papers of={identity.id} papers={papers} />
          {identity.state === 'waiting' && <Deciding here={here} mistakes={mistakes} />}
        </>
      )}
    </>,
    mistakes ? 422 : 200,
  )
}

type PapersProps = { of: string; papers: readonly { name: string }[] }

const Papers = ({ of, papers }: PapersProps) => (
  <>
    <h2>
      <T of={words.papers} />
    </h2>
    <ul>
      {papers.map((paper, place) => (
        <li>
          <a href={paths.courtIdentityPaper(of, place)} data-hx-boost="false">
            <T of={words.paper} with={{ place: place + 1 }} /> {paper.name}
          </a>
        </li>
      ))}
    </ul>
  </>
)

const Deciding = ({ here, mistakes }: { here: string; mistakes?: Mistakes }) => (
  <>
    <form method="post" action={`${here}/accept`} class="actions">
      <button type="submit">
        <T of={words.accept} />
      </button>
    </form>
    <FormPage form={refusal} action={`${here}/refuse`} mistakes={mistakes} submit={<T of={words.refuse} />} />
  </>
)
