import { organisationsOf } from '../../db/accounts/organisations.ts'
import { connect } from '../../db/connect.ts'
import { paths } from '../../paths.ts'
import { Hono } from '../../routing.ts'
import { type Filled, formNamed, type Mistakes, read } from '../../steps/form/step.ts'
import { respondents } from '../../steps/parties/index.ts'
import { FormPage } from '../../ui/form/form.tsx'
import { one, readForm } from '../../ui/form/read-form.ts'
import { T } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import { problem } from '../../ui/problem.ts'
import type { Asking, Visit } from '../../visit.ts'
import { takeKept } from '../kept.ts'
import { backFrom } from '../local-path.ts'
import { withBack } from '../way-back.tsx'
import { type Party, partiesOf, partyOf, removeParty, saveParty } from './book.ts'
import { PartyList } from './list.tsx'
import { Whose } from './whose.tsx'
import { bookWords as words } from './words.ts'

/** The address book: the parties one files for again and again. */
export const book = new Hono<Visit>()

const { forms } = respondents

book.get(paths.accountParties, async (c) => {
  const { accountId } = c.var.person!
  const organisations = await organisationsOf(connect(c.env), accountId)
  return page(
    c,
    words.title,
    <PartyList
      parties={await partiesOf(c.env, accountId)}
      organisations={organisations}
      forms={forms}
      back={backFrom(c)}
    />,
  )
})

book.get(paths.accountParty(':id'), async (c) => {
  const party = await asked(c)
  return party ? show(c, party, (await takeKept(c)) ?? party.value) : problem(c, 'notFound')
})

book.post(paths.accountParty(':id'), async (c) => {
  const party = await asked(c)
  if (!party) return problem(c, 'notFound')
  const sent = await readForm(c)
  if (sent instanceof Response) return sent
  const heard = read(forms[party.form]!, sent.given)
  if (!heard.ok) return show(c, party, sent.given, heard.mistakes)
  const organisationId = party.id === 'new' ? one(sent.given, 'organisation') || null : party.organisationId
  const saved = { ...party, id: party.id === 'new' ? undefined : party.id, organisationId, value: heard.value }
  const id = await saveParty(c.env, c.var.person!.accountId, saved)
  return id ? c.redirect(list(c), 303) : problem(c, 'notFound')
})

book.post(paths.accountPartyRemoval(':id'), async (c) => {
  const done = await removeParty(c.env, c.var.person!.accountId, c.req.param('id') ?? '')
  return done ? c.redirect(list(c), 303) : problem(c, 'notFound')
})

const list = (c: Asking) => withBack(paths.accountParties, backFrom(c))

/** The entry of this address, or an empty one of the form asked for. */
async function asked(c: Asking): Promise<Party | null> {
  const id = c.req.param('id') ?? ''
  if (id !== 'new') return partyOf(c.env, c.var.person!.accountId, id)
  const form = c.req.query('form') ?? ''
  return formNamed(respondents, form) ? { id, form, value: {}, organisationId: null } : null
}

async function show(c: Asking, { id, form }: Party, values: Filled, mistakes?: Mistakes) {
  const organisations = id === 'new' ? await organisationsOf(connect(c.env), c.var.person!.accountId) : []
  return page(
    c,
    words.title,
    <>
      <h1>
        <T of={forms[form]!.title} />
      </h1>
      <FormPage
        form={forms[form]!}
        action={withBack(`${paths.accountParty(id)}?form=${form}`, backFrom(c))}
        values={values}
        mistakes={mistakes}
        submit={<T of={words.save} />}
      >
        <Whose organisations={organisations} chosen={values.organisation} />
      </FormPage>
    </>,
    mistakes ? 422 : 200,
  )
}
