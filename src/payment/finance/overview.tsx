import type { RefundRow } from '../../db/payment/read.ts'
import type { OpenDifference, RunRow, SettledDifference } from '../../db/payment/reconciliation.ts'
import type { BankLineRow } from '../../db/payment/schema.ts'
import type { SetAside } from '../../db/payment/set-aside.ts'
import type { Filled, Form, Mistakes } from '../../steps/form/step.ts'
import { Done } from '../../ui/done.tsx'
import { useLang, useSay } from '../../ui/lang.tsx'
import { mannerOf, type Said } from '../../words/lang.ts'
import type { Waiting } from '../by-two.ts'
import { Differences } from './difference-list.tsx'
import { Find, findForm } from './find.tsx'
import { Lines } from './line-list.tsx'
import { Runs, runForm } from './runs.tsx'
import { type Named, SettlementTable } from './settlement.tsx'
import { Statements } from './statements.tsx'
import { Held, type HeldOrder, Refunds } from './waiting.tsx'
import { nothingWords, words } from './words.ts'

type Overview = {
  /** Who looks. */
  officer: string
  /** Whether somebody else is there to agree. */
  another: boolean
  month: string
  settlements: Named[]
  differences: OpenDifference[]
  explained: SettledDifference[]
  runs: RunRow[]
  refunds: RefundRow[]
  held: HeldOrder[]
  lines: BankLineRow[]
  aside: SetAside[]
  statements: Waiting[]
  said?: Said
  values?: Filled
  mistakes?: Mistakes
}

const waitingFor = ({ statements, differences, refunds, held, lines }: Overview): [Said, readonly unknown[]][] => [
  [nothingWords.statements, statements],
  [nothingWords.differences, differences],
  [nothingWords.refunds, refunds],
  [nothingWords.held, held],
  [nothingWords.unmatched, lines],
]

/** In one sentence what there is none of, where each would have a heading with nothing below. */
const Nothing = ({ of }: { of: Said[] }) => {
  const [lang, say] = [useLang(), useSay()]
  const which = of.map((one) => say(one)).join(mannerOf(lang).comma)
  return of.length ? <p class="lead">{say(nothingWords.of, { which })}</p> : null
}

/** Everything about money that waits for somebody at a court. */
export const OverviewPage = (props: Overview) => {
  const say = useSay()
  const { values, mistakes = {} } = props
  const filling = ({ fields }: Form) =>
    Object.keys(mistakes).some((name) => name in fields) ? { values, mistakes } : {}
  return (
    <>
      <h1>{say(words.title)}</h1>
      <Done said={props.said} />
      <Nothing of={waitingFor(props).flatMap(([title, rows]) => (rows.length ? [] : [title]))} />
      {!props.another && <p class="box warn">{say(words.nobodyElse)}</p>}
      <Statements rows={props.statements} officer={props.officer} />
      <Differences rows={props.differences} settled={props.explained} />
      <Refunds rows={props.refunds} officer={props.officer} />
      <Held rows={props.held} />
      <Lines rows={props.lines} aside={props.aside} mistake={mistakes.statement} />
      <SettlementTable month={props.month} rows={props.settlements} />
      <Runs rows={props.runs} {...filling(runForm)} />
      <Find {...filling(findForm)} />
    </>
  )
}
