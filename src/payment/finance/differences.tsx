import type { DifferenceRow } from '../../db/payment/reconciliation.ts'
import { paths } from '../../paths.ts'
import { orderBehind } from '../../rules/payment-numbers.ts'
import { useLang, useSay } from '../../ui/lang.tsx'
import { dated } from '../../words/lang.ts'
import { providerWords } from '../provider-words.ts'
import { Section, yuanOf } from './section.tsx'
import { kindWords, meaningWords, words } from './words.ts'

/** What the three books do not agree on. */
export const Differences = ({ rows }: { rows: DifferenceRow[] }) => {
  const say = useSay()
  const lang = useLang()
  return (
    <Section title={words.differences} empty={rows.length === 0}>
      {rows.map(({ provider, day, kind, number, ours, theirs, ledger }) => (
        <form class="card" method="post" action={paths.financeDifference}>
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
          <label>
            {say(words.note)} <input name="note" required maxlength={300} />
          </label>
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

function meaningOf({ ours, theirs }: Pick<DifferenceRow, 'ours' | 'theirs'>): keyof typeof meaningWords {
  if (ours === theirs) return 'ledger'
  if (ours === null) return 'unknownToUs'
  return theirs === null ? 'unknownToThem' : 'amounts'
}
