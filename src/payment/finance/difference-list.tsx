import {
  type DifferenceRow,
  keyOf,
  type OpenDifference,
  type SettledDifference,
} from '../../db/payment/reconciliation.ts'
import { paths } from '../../paths.ts'
import type { Fen } from '../../rules/money.ts'
import { useLabelled } from '../../ui/labelled.tsx'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { dated, fill, type Said } from '../../words/lang.ts'
import { providerWords } from '../provider-words.ts'
import { kindWords, meaningWords, differenceWords as ownWords } from './difference-words.ts'
import { Section, yuanOf } from './section.tsx'
import { words } from './words.ts'

type Props = { rows: OpenDifference[]; settled: SettledDifference[] }

/** What the three books do not agree on, and what came of it before. */
export const Differences = ({ rows, settled }: Props) => {
  const say = useSay()
  const labelled = useLabelled()
  return (
    <>
      <Section title={words.differences} empty={rows.length === 0}>
        {rows.map((row) => (
          <div class="card">
            <DifferenceFacts row={row} />
            <p class="actions">
              <a
                class="button quiet"
                href={paths.financeDifference(keyOf(row))}
                aria-label={labelled(words.see, row.number)}
              >
                {say(words.see)}
              </a>
            </p>
          </div>
        ))}
      </Section>
      {settled.length > 0 && <Settled rows={settled} />}
    </>
  )
}

const Settled = ({ rows }: { rows: SettledDifference[] }) => {
  const [lang, say] = [useLang(), useSay()]
  return (
    <details>
      <summary>{say(ownWords.lately)}</summary>
      <ul>
        {rows.map(({ note, by, settledAt, ...row }) => (
          <li>
            <Which of={row} />
            <br />
            <Books of={row} />{' '}
            <small>{say(ownWords.settledBy, { note, officer: by, time: moment(settledAt!, lang) })}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}

type Movement = Pick<DifferenceRow, 'provider' | 'day' | 'kind' | 'number'>

const Which = ({ of: { provider, day, kind, number } }: { of: Movement }) => {
  const [lang, say] = [useLang(), useSay()]
  return (
    <>
      {dated(day, lang)} {say(providerWords[provider] ?? words.provider)} {say(kindWords[kind])} {number}
    </>
  )
}

type Books = Pick<DifferenceRow, 'ours' | 'theirs' | 'ledger'>

const Books = ({ of: { ours, theirs, ledger } }: { of: Books }) => {
  const say = useSay()
  return (
    <>
      {say(ownWords.ours)} {yuanOf(ours)} · {say(ownWords.theirs)} {yuanOf(theirs)} · {say(ownWords.ledger)}{' '}
      {yuanOf(ledger)}
    </>
  )
}

/** What each of the books says, and what that means. */
export const DifferenceFacts = ({ row }: { row: OpenDifference }) => {
  const say = useSay()
  return (
    <>
      <p>
        <Which of={row} />
      </p>
      <p>{say(meaningOf(row))}</p>
      <p>
        <Books of={row} />
      </p>
      {row.note && <p class="hint">{say(ownWords.before, { note: row.note })}</p>}
    </>
  )
}

function meaningOf({ held, kind, ours, theirs }: OpenDifference): Said {
  if (held) return fill(meaningWords.held, { there: words.held })
  if (ours === theirs) return meaningWords.ledger
  return meaningWords[kind][sideOf(ours, theirs)]
}

function sideOf(ours: Fen | null, theirs: Fen | null): keyof typeof meaningWords.payment {
  if (ours === null) return 'unknownToUs'
  if (theirs === null) return 'unknownToThem'
  return theirs > ours ? 'more' : 'less'
}
