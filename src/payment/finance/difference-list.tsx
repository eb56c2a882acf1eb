import { type DifferenceRow, keyOf } from '../../db/payment/reconciliation.ts'
import { paths } from '../../paths.ts'
import { useLang, useSay } from '../../ui/lang.tsx'
import { dated } from '../../words/lang.ts'
import { providerWords } from '../provider-words.ts'
import { Section, yuanOf } from './section.tsx'
import { kindWords, meaningWords, words } from './words.ts'

/** What the three books do not agree on. */
export const Differences = ({ rows }: { rows: DifferenceRow[] }) => {
  const say = useSay()
  return (
    <Section title={words.differences} empty={rows.length === 0}>
      {rows.map((row) => (
        <div class="card">
          <DifferenceFacts row={row} />
          <p class="actions">
            <a
              class="button quiet"
              href={paths.financeDifference(keyOf(row))}
              aria-label={`${say(words.see)}: ${row.number}`}
            >
              {say(words.see)}
            </a>
          </p>
        </div>
      ))}
    </Section>
  )
}

/** What each of the books says, and what that means. */
export const DifferenceFacts = ({ row }: { row: DifferenceRow }) => {
  const [lang, say] = [useLang(), useSay()]
  const { provider, day, kind, number, ours, theirs, ledger } = row
  return (
    <>
      <p>
        {dated(day, lang)} {say(providerWords[provider] ?? words.provider)} {say(kindWords[kind])} {number}
      </p>
      <p>{say(meaningWords[meaningOf(row)])}</p>
      <p>
        {say(words.ours)} {yuanOf(ours)} · {say(words.theirs)} {yuanOf(theirs)} · {say(words.ledger)} {yuanOf(ledger)}
      </p>
    </>
  )
}

function meaningOf({ ours, theirs }: Pick<DifferenceRow, 'ours' | 'theirs'>): keyof typeof meaningWords {
  if (ours === theirs) return 'ledger'
  if (ours === null) return 'unknownToUs'
  return theirs === null ? 'unknownToThem' : 'amounts'
}
