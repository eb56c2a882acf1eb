import { isWaiting } from '../../db/accounts/identities.ts'
import type { Role } from '../../db/accounts/organisations.ts'
import { paths } from '../../paths.ts'
import type { Filled, Form, Mistakes } from '../../steps/form/step.ts'
import { Decision } from '../../ui/form/decision.tsx'
import { FormPage } from '../../ui/form/form.tsx'
import { useSay } from '../../ui/lang.tsx'
import { Shown } from '../identity/pages/shown.tsx'
import type { ShownIdentity } from '../identity/pages/shown-of.ts'
import { organisationWords as words } from './words.ts'

type Colleague = { accountId: string; role: Role; name: string }
type Listed = { id: string; name: string; uscc: string; role: Role; colleagues: Colleague[] }
type Invitation = { organisationId: string; name: string; role: Role }
type Inviting = { organisationId: string; values?: Filled; mistakes?: Mistakes }
type Props = {
  listed: Listed[]
  asked: ShownIdentity[]
  invitations: Invitation[]
  own: string
  form: Form
  inviting?: Inviting
}

export const Organisations = ({ listed, asked, invitations, own, form, inviting }: Props) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.title)}</h1>
      {invitations.map((invitation) => (
        <Invited {...invitation} />
      ))}
      {listed.length === 0 && <p class="lead">{say(words.none)}</p>}
      {asked.map((one) => (
        <Shown {...one} />
      ))}
      {listed.map((one) => (
        <Organisation one={one} own={own} form={form} inviting={inviting} />
      ))}
      {!asked.some(isWaiting) && (
        <p class="actions">
          <a class={listed.length + asked.length ? 'button quiet' : 'button'} href={paths.identityOrganisation}>
            {say(words.register)}
          </a>
        </p>
      )}
    </>
  )
}

type OrganisationProps = Pick<Props, 'own' | 'form' | 'inviting'> & { one: Listed }

/** One that one acts for: who else does, and where its administrator invites another. */
const Organisation = ({ one, own, form, inviting }: OrganisationProps) => {
  const say = useSay()
  return (
    <section class="card">
      <h2>
        {one.name} <span class="tag">{say(words[one.role])}</span>
      </h2>
      <p>
        <code>{one.uscc}</code>
      </p>
      <h3>{say(words.handlers)}</h3>
      <ul>
        {one.colleagues.map((colleague) => (
          <Seat organisation={one} colleague={colleague} own={own} />
        ))}
      </ul>
      {one.role === 'administrator' && (
        <details open={inviting?.organisationId === one.id}>
          <summary>{say(words.invite)}</summary>
          <FormPage
            form={form}
            action={paths.accountOrganisation(one.id)}
            values={inviting?.values}
            mistakes={inviting?.mistakes}
            submit={say(words.invite)}
          />
        </details>
      )}
    </section>
  )
}

const Invited = ({ organisationId, name, role }: Invitation) => {
  const say = useSay()
  return (
    <div class="box">
      <p>{say(words.invitation, { name, role: say(words[role]) })}</p>
      <Decision
        action={paths.organisationInvitation(organisationId)}
        yes={words.accept}
        no={words.decline}
        about={name}
      />
    </div>
  )
}

type SeatProps = { organisation: Listed; colleague: Colleague; own: string }

const Seat = ({ organisation, colleague: { accountId, name, role }, own }: SeatProps) => {
  const say = useSay()
  const mine = accountId === own
  return (
    <li>
      {name} <span class="tag">{say(words[role])}</span> {mine && <small>{say(words.you)}</small>}
      {(mine || organisation.role === 'administrator') && (
        <form method="post" action={paths.organisationHandler(organisation.id, accountId)}>
          <button type="submit" class="link">
            {say(mine ? words.leave : words.remove)}
          </button>
        </form>
      )}
    </li>
  )
}
