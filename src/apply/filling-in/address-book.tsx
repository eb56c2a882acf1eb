import { keepParty, type Party, partiesOf, partyOf } from '../../accounts/book/book.ts'
import { myself } from '../../accounts/book/myself.ts'
import { Whose } from '../../accounts/book/whose.tsx'
import { bookWords as words } from '../../accounts/book/words.ts'
import { withBack } from '../../accounts/way-back.tsx'
import type { Application } from '../../application.ts'
import { organisationsOf } from '../../db/accounts/organisations.ts'
import { connect } from '../../db/connect.ts'
import { paths } from '../../paths.ts'
import { maskNumber } from '../../privacy/index.ts'
import { Hono } from '../../routing.ts'
import { type Entry, type Filled, type Form, fieldsOf, type Step } from '../../steps/form/step.ts'
import { numberOf } from '../../steps/parties/named.ts'
import { one, readForm } from '../../ui/form/read-form.ts'
import { T } from '../../ui/lang.tsx'
import { onward } from '../../ui/onward.ts'
import { page } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.ts'
import { asOrganisation } from '../lacks.ts'
import { type Mine, openStep } from '../load.ts'
import { fresh, showForm } from './step-form.tsx'
import { StepHead } from './step-head.tsx'

/** The address book inside the steps that ask for parties: who is in it is chosen, who is entered is kept. */
export const addressBook = new Hono<Mine>()

addressBook.use('/:id/edit/:step/from-book/*', openStep)
addressBook.use('/:id/edit/:step/:entry/keeping', openStep)

addressBook.get('/:id/edit/:step/from-book', async (c) => {
  const { application, step } = c.var
  if (!step.book) return problem(c, 'notFound')
  const parties = await partiesOf(c.env, c.var.person!.accountId)
  const fitting = parties.filter(({ form }) => step.book?.[form])
  return page(c, words.choose, <Choose parties={fitting} application={application} step={step} />)
})

addressBook.get('/:id/edit/:step/from-book/me', async (c) => {
  const { step, person, application } = c.var
  const me = step.self ? await myself(c.env, person!.accountId) : null
  const form = step.forms[step.self ?? '']
  if (!me || !form) return problem(c, 'notFound')
  // An agent acts for the only applicant there is.
  const [applicant, another] = application.answers.applicants ?? []
  const applicants = applicant && !another ? [applicant.id] : undefined
  return showForm(c, { form, entry: fresh(step.self!) }, { values: asked(form, { ...me, applicants }) })
})

addressBook.get('/:id/edit/:step/from-book/organisations/:organisation', async (c) => {
  const { step, person } = c.var
  const name = asOrganisation(step)
  const { organisationAs } = await import('../../accounts/book/organisation.ts')
  const one = name && (await organisationAs(c.env, person!.accountId, c.req.param('organisation')))
  if (!one) return problem(c, 'notFound')
  const form = step.forms[name]!
  return showForm(c, { form, entry: fresh(name) }, { values: asked(form, one) })
})

addressBook.get('/:id/edit/:step/from-book/:party', async (c) => {
  const { step } = c.var
  const party = step.book && (await partyOf(c.env, c.var.person!.accountId, c.req.param('party')))
  const name = party && step.book?.[party.form]
  if (!name) return problem(c, 'notFound')
  const form = step.forms[name]!
  return showForm(c, { form, entry: fresh(name) }, { values: asked(form, party.value) })
})

addressBook.get('/:id/edit/:step/:entry/keeping', async (c) => {
  const { application, step } = c.var
  const entry = keepable(c.var, c.req.param('entry'))
  if (!entry) return problem(c, 'notFound')
  const organisations = await organisationsOf(connect(c.env), c.var.person!.accountId)
  return page(
    c,
    words.keep,
    <form method="post" action={paths.keeping(application.id, step.slug, entry.id)}>
      <h1>
        <T of={words.keep} />
      </h1>
      <p>{String(entry.value.name)}</p>
      <Whose organisations={organisations} />
      <p class="actions">
        <button type="submit">
          <T of={words.save} />
        </button>
        <a href={paths.step(application.id, step.slug)}>
          <T of={words.keepNot} />
        </a>
      </p>
    </form>,
  )
})

addressBook.post('/:id/edit/:step/:entry/keeping', async (c) => {
  const entry = keepable(c.var, c.req.param('entry'))
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const organisationId = one(sent.given, 'organisation') || null
  const kept = entry && (await keepParty(c.env, c.var.person!.accountId, { ...entry, organisationId }))
  return kept ? onward(c, paths.step(c.var.application.id, c.var.step.slug)) : problem(c, 'notFound')
})

// Only what is asked under the same name in the book can be kept there.
const keepable = ({ step, application }: Mine['Variables'], id: string): Entry | undefined =>
  application.answers[step.slug]?.find((entry) => entry.id === id && step.book?.[entry.form] === entry.form)

/** What this form asks of what the book knows. */
const asked = (form: Form, value: Filled): Filled =>
  Object.fromEntries(fieldsOf(form.fields).map(({ name }) => [name, value[name]]))

type Choice = { parties: Party[]; application: Application; step: Step }

const Choose = ({ parties, application, step }: Choice) => (
  <>
    <StepHead application={application} step={step} form={{ title: words.choose }} />
    {parties.length === 0 && (
      <p class="lead">
        <T of={words.none} />
      </p>
    )}
    <ul>
      {parties.map(({ id, value }) => (
        <li>
          <a href={`${paths.fromBook(application.id, step.slug)}/${id}`}>{String(value.name)}</a>{' '}
          <code>{maskNumber(numberOf(value))}</code>
        </li>
      ))}
    </ul>
    <p>
      <a href={withBack(paths.accountParties, paths.fromBook(application.id, step.slug))}>
        <T of={words.title} />
      </a>
    </p>
  </>
)
