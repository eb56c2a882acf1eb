import { identitiesOf } from '../../db/accounts/identities.ts'
import { organisationsOf, type Role } from '../../db/accounts/organisations.ts'
import { connect } from '../../db/connect.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { choice } from '../../steps/form/fields.ts'
import { type Filled, type Form, type Mistakes, read } from '../../steps/form/step.ts'
import { mobileField } from '../../steps/parties/person.ts'
import { saidYes } from '../../ui/form/decision.tsx'
import { readForm } from '../../ui/form/read-form.ts'
import { page } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.ts'
import type { Asking, Visit } from '../../visit.ts'
import { shownOf } from '../identity/pages/shown-of.ts'
import { notice } from '../notice.tsx'
import { answer, colleagues, invitationsOf, invite, remove } from './handlers.ts'
import { Organisations } from './list.tsx'
import { organisationWords as words } from './words.ts'

const inviteForm: Form = {
  title: words.invite,
  fields: {
    mobile: mobileField,
    role: choice(
      { handler: words.handler, administrator: words.administrator },
      { label: words.role, example: 'handler' },
    ),
  },
}

/** The organisations one acts for, their handlers, and invitations to become one. */
export const organisations = new Hono<Visit>()

organisations.get(paths.accountOrganisations, (c) => show(c))

organisations.post(paths.accountOrganisation(':id'), async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const organisationId = c.req.param('id') ?? ''
  const heard = read(inviteForm, sent.given)
  if (!heard.ok) return show(c, { organisationId, values: sent.given, mistakes: heard.mistakes })
  const { mobile, role } = heard.value
  const invitation = { organisationId, mobile: String(mobile), role: role as Role }
  if (!(await invite(c.env, c.var.person!.accountId, invitation))) return problem(c, 'notFound')
  return notice(c, { title: words.invite, says: words.invited, kind: 'good', onward: paths.accountOrganisations })
})

organisations.post(paths.organisationInvitation(':id'), async (c) => {
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const { accountId, verified } = c.var.person!
  if (!verified) return c.redirect(paths.identity, 303)
  const done = await answer(c.env, accountId, c.req.param('id') ?? '', saidYes(sent.given))
  return done ? c.redirect(paths.accountOrganisations, 303) : problem(c, 'notFound')
})

organisations.post(paths.organisationHandler(':id', ':account'), async (c) => {
  const { accountId } = c.var.person!
  const done = await remove(c.env, accountId, c.req.param('id') ?? '', c.req.param('account') ?? '')
  if (done.ok) return c.redirect(paths.accountOrganisations, 303)
  if (done.because === 'not allowed') return problem(c, 'notFound')
  return notice(c, {
    title: words.title,
    says: words.lastAdministrator,
    kind: 'warn',
    onward: paths.accountOrganisations,
    status: 409,
  })
})

type Inviting = { organisationId: string; values?: Filled; mistakes?: Mistakes }

async function show(c: Asking, inviting?: Inviting) {
  const { accountId } = c.var.person!
  const mine = await organisationsOf(connect(c.env), accountId)
  const listed = await Promise.all(mine.map(async (one) => ({ ...one, colleagues: await colleagues(c.env, one.id) })))
  const asked = (await identitiesOf(connect(c.env), accountId)).filter(
    ({ kind, state }) => kind === 'organisation' && state !== 'verified',
  )
  return page(
    c,
    words.title,
    <Organisations
      listed={listed}
      asked={asked.length ? await shownOf(c.env, accountId, asked) : []}
      invitations={await invitationsOf(c.env, accountId)}
      own={accountId}
      form={inviteForm}
      inviting={inviting}
    />,
    inviting ? 422 : 200,
  )
}
