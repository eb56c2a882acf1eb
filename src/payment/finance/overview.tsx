import type { RefundRow } from '../../db/payment/read.ts'
import type { DifferenceRow, RunRow } from '../../db/payment/reconciliation.ts'
import type { BankLineRow } from '../../db/payment/schema.ts'
import { Done } from '../../ui/done.tsx'
import { useLang, useSay } from '../../ui/lang.tsx'
import { mannerOf, type Said } from '../../words/lang.ts'
import type { Waiting } from '../by-two.ts'
import { Differences } from './differences.tsx'
import { Lines } from './lines.tsx'
import { type Wrong, WrongAbove } from './one-field.tsx'
import { Find, Runs } from './runs.tsx'
import { type Named, SettlementTable } from './settlement.tsx'
import { Statements } from './statements.tsx'
import { Held, type HeldOrder, Refunds } from './waiting.tsx'
import { words } from './words.ts'

export type Overview = {
  /** Who looks. */
  officer: string
  /** Whether somebody else is there to agree. */
  another: boolean
  month: string
  settlements: Named[]
  differences: DifferenceRow[]
  runs: RunRow[]
  refunds: RefundRow[]
  held: HeldOrder[]
  lines: BankLineRow[]
  statements: Waiting[]
  said?: Said
  wrong?: readonly Wrong[]
  filled?: Record<string, string>
}

const waitingFor = ({ statements, differences, refunds, held, lines }: Overview): [Said, readonly unknown[]][] => [
  [words.statements, statements],
  [words.differences, differences],
  [words.refunds, refunds],
  [words.held, held],
  [words.unmatched, lines],
]

/** In one sentence what there is none of, where each would have a heading with nothing below. */
const Nothing = ({ of }: { of: Said[] }) => {
  const [lang, say] = [useLang(), useSay()]
  const which = of.map((title) => amid(say(title))).join(mannerOf(lang).comma)
  return of.length ? <p class="lead">{say(words.nothingOf, { which })}</p> : null
}

// A heading's first letter is small where it stands in a sentence.
const amid = (title: string) => title.charAt(0).toLowerCase() + title.slice(1)

/** Everything about money that waits for somebody at a court. */
export const OverviewPage = (props: Overview) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.title)}</h1>
      <WrongAbove wrong={props.wrong ?? []} />
      <Done said={props.said} filled={props.filled} />
      <Nothing of={waitingFor(props).flatMap(([title, rows]) => (rows.length ? [] : [title]))} />
      {!props.another && <p class="box warn">{say(words.nobodyElse)}</p>}
      <Statements rows={props.statements} officer={props.officer} />
      <Differences rows={props.differences} wrong={props.wrong} />
      <Refunds rows={props.refunds} officer={props.officer} />
      <Held rows={props.held} />
      <Lines rows={props.lines} wrong={props.wrong} />
      <SettlementTable month={props.month} rows={props.settlements} />
      <Runs rows={props.runs} wrong={props.wrong} />
      <Find wrong={props.wrong} />
    </>
  )
}
