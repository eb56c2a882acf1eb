import { paths } from '../../paths.ts'
import { maskNumber } from '../../privacy/index.ts'
import type { Form } from '../../steps/form/step.ts'
import { numberOf } from '../../steps/parties/named.ts'
import { useSay } from '../../ui/lang.tsx'
import { common } from '../../words/common.ts'
import { WayBack, withBack } from '../way-back.tsx'
import type { Party } from './book.ts'
import type { Organisations } from './whose.tsx'
import { bookWords as words } from './words.ts'

type Props = { parties: Party[]; organisations: Organisations; forms: Record<string, Form>; back: string }

export const PartyList = ({ parties, organisations, forms, back }: Props) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.title)}</h1>
      <p class="lead">{say(words.lead)}</p>
      <WayBack to={back} />
      {parties.length === 0 && <p>{say(words.none)}</p>}
      {parties.map((party) => (
        <section class="card">
          <h2>
            <a href={withBack(paths.accountParty(party.id), back)}>{String(party.value.name)}</a>
          </h2>
          <p>
            {say(forms[party.form]!.title)} <code>{maskNumber(numberOf(party.value))}</code>
          </p>
          {party.organisationId && (
            <p class="hint">
              {say(words.shared, { name: organisations.find(({ id }) => id === party.organisationId)?.name ?? '' })}
            </p>
          )}
          <form method="post" action={withBack(paths.accountPartyRemoval(party.id), back)}>
            <button type="submit" class="link">
              {say(common.remove)}
            </button>
          </form>
        </section>
      ))}
      <p class="actions">
        {Object.entries(forms).map(([name, form]) => (
          <a class="button quiet" href={withBack(`${paths.accountParty('new')}?form=${name}`, back)}>
            ＋ {say(form.title)}
          </a>
        ))}
      </p>
    </>
  )
}
