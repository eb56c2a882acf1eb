import type { DifferenceRow } from '../../db/payment/reconciliation.ts'
import { paths } from '../../paths.ts'
import { orderBehind } from '../../rules/payment-numbers.ts'
import { useLang, useSay } from '../../ui/lang.tsx'
import { dated } from '../../words/lang.ts'
import { providerWords } from '../provider-words.ts'
import { OneField, type Wrong } from './one-field.tsx'
import { Section, yuanOf } from './section.tsx'
import { kindWords, meaningWords, words } from './words.ts'

/** What the three books do not agree on. */
export const Differences = ({ rows, wrong }: { rows: DifferenceRow[]; wrong?: readonly Wrong[] }) => {
  const say = useSay()
  const lang = useLang()
  return (
    <Section title={words.differences} empty={rows.length === 0}>
      {rows.map(({ provider, day, kind, number, ours, theirs, ledger }) => (
        <form class="card" method="post" novalidate action={paths.financeDifference}>
          <p>
            {dated(day, lang)} {say(providerWords[provider] ?? words.provider)} {say(kindWords[kind])}{' '}
            <a href={paths.financeOrder(orderBehind(number))}>{number}</a>
          </p>
          <p>{say(meaningWords[meaningOf({ ours, theirs })])}</p>
          <p>
            {say(words.ours)} {yuanOf(ours)} · {say(words.theirs)} {yuanOf(theirs)} · {say(words.ledger)}{' '}
            {yuanOf(ledger)}
          </p>
          {Object.entries({ provider, day, kind, number }).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <OneField
            of={differenceAt({ provider, day, kind, number })}
            label={words.note}
            name="note"
            maxlength={300}
            wrong={wrong}
          />
          <p class="actions">
            <button type="submit" class="quiet">
              {say(words.settle)}
            </button>
          </p>
        </form>
      ))}
    </Section>
  )
}

type Key = Pick<DifferenceRow, 'provider' | 'day' | 'kind' | 'number'>

/** Which of the forms of the page is about it. */
export const differenceAt = ({ provider, day, kind, number }: Key) => `note ${provider} ${day} ${kind} ${number}`

function meaningOf({ ours, theirs }: Pick<DifferenceRow, 'ours' | 'theirs'>): keyof typeof meaningWords {
  if (ours === theirs) return 'ledger'
  if (ours === null) return 'unknownToUs'
  return theirs === null ? 'unknownToThem' : 'amounts'
}
