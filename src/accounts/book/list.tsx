import { paths } from '../../paths.ts'
import { maskNumber } from '../../privacy/index.ts'
import type { Filled, Form } from '../../steps/form/step.ts'
import { numberOf } from '../../steps/parties/named.ts'
import { useSay } from '../../ui/lang.tsx'
import { common } from '../../words/common.ts'
import type { Party } from './book.ts'
import { bookWords as words } from './words.ts'

type Organisations = { id: string; name: string }[]
type Props = { parties: Party[]; organisations: Organisations; forms: Record<string, Form> }

export const PartyList = ({ parties, organisations, forms }: Props) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.title)}</h1>
      <p class="lead">{say(words.lead)}</p>
      {parties.length === 0 && <p>{say(words.none)}</p>}
      {parties.map((party) => (
        <section class="card">
          <h2>
            <a href={paths.accountParty(party.id)}>{String(party.value.name)}</a>
          </h2>
          <p>
            {say(forms[party.form]!.title)} <code>{maskNumber(numberOf(party.value))}</code>
          </p>
          {party.organisationId && (
            <p class="hint">
              {say(words.shared, { name: organisations.find(({ id }) => id === party.organisationId)?.name ?? '' })}
            </p>
          )}
          <form method="post" action={paths.accountPartyRemoval(party.id)}>
            <button type="submit" class="link">
              {say(common.remove)}
            </button>
          </form>
        </section>
      ))}
      <p class="actions">
        {Object.entries(forms).map(([name, form]) => (
          <a class="button quiet" href={`${paths.accountParty('new')}?form=${name}`}>
            ＋ {say(form.title)}
          </a>
        ))}
      </p>
    </>
  )
}

/** Whether a new entry is one's own or shared with the handlers of an organisation. */
export const Whose = ({ organisations, chosen }: { organisations: Organisations; chosen?: Filled[string] }) => {
  const say = useSay()
  if (!organisations.length) return null
  return (
    <div class="field">
      <label for="organisation">{say(words.whose)}</label>
      <select id="organisation" name="organisation" class="short">
        <option value="">{say(words.own)}</option>
        {organisations.map(({ id, name }) => (
          <option value={id} selected={id === chosen}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
