import type { Application } from '../../application.ts'
import type { HalfFilled } from '../../half-filled.ts'
import { paths } from '../../paths.ts'
import type { Offer } from '../../quotes/asking.ts'
import type { Candidate } from '../../quotes/market.ts'
import { yuan } from '../../rules/money.ts'
import { type Mistakes, only, type Step } from '../../steps/form/step.ts'
import { Cell } from '../../ui/cell.tsx'
import { MistakeList } from '../../ui/form/form.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { T, useSay } from '../../ui/lang.tsx'
import { guaranteeWords as words } from '../../words/guarantee.ts'
import { StepHead } from '../filling-in/step-head.tsx'
import { Later, LeftHere } from '../half-filled/left-box.tsx'
import { Group } from './group.tsx'
import { Offers } from './offers.tsx'
import { RangeBar } from './range-bar.tsx'
import { turnedDownBy } from './turned-down.ts'

export type Shown = {
  application: Application
  market: Candidate[]
  offers: Offer[]
  incomplete: boolean
  /** By where on the page: at the choice, at the offers, or at those that may be asked. */
  mistakes?: Mistakes
  left?: HalfFilled
}
type Covering = Extract<Candidate, { covers: true }>

export const Choosing = ({ step, ready, ...shown }: Shown & { step: Step; ready: boolean }) => (
  <>
    <StepHead application={shown.application} step={step} />
    {shown.left && (
      <LeftHere application={shown.application} step={step} entry="new" left={shown.left} button={words.chooseOne} />
    )}
    <MistakeList form={step.forms.insurer!} mistakes={shown.mistakes} />
    {ready ? <Market {...shown} /> : <Unready id={shown.application.id} />}
  </>
)

const Unready = ({ id }: { id: string }) => (
  <p class="box warn" id="insurer">
    <a href={paths.step(id, 'basics')}>
      <T of={words.basicsFirst} />
    </a>
  </p>
)

const Market = (shown: Shown) => {
  const covering = shown.market.filter((candidate) => candidate.covers)
  const others = shown.market.filter((candidate) => !candidate.covers)
  if (!covering.length)
    return (
      <p class="box warn" id="insurer">
        <T of={words.none} />
      </p>
    )
  return (
    <>
      <Table {...shown} covering={covering} />
      <Offers {...shown} covering={covering.map(({ insurer }) => insurer)} />
      {others.length > 0 && <NotCovering others={others} />}
    </>
  )
}

type Compared = Pick<Shown, 'application' | 'left' | 'mistakes'> & { covering: Covering[] }

const Table = ({ application, covering, left, mistakes }: Compared) => {
  const say = useSay()
  const { id, answers } = application
  const entry = answers.insurer?.[0]?.id ?? 'new'
  const turnedDown = turnedDownBy(application)
  const { insurer: last } = only(answers, 'insurer')
  const chosen = left?.given.insurer ?? (turnedDown.has(String(last)) ? undefined : last)
  const dearest = Math.max(...covering.map(({ high }) => high))
  return (
    <form method="post" action={paths.entry(id, 'insurer', entry, 'insurer')}>
      <Group name="insurer" title={words.insurer} mistake={mistakes?.insurer}>
        <p class="hint">{say(words.orderRule)}</p>
        <p class="hint">{say(words.rangeNote)}</p>
        <div class="wide">
          <table class="compare">
            <thead>
              <tr>
                {[words.insurer, words.premium, words.rate, words.most, words.answers].map((head) => (
                  <th scope="col">{say(head)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {covering.map((candidate) => (
                <Row
                  candidate={candidate}
                  dearest={dearest}
                  chosen={chosen === candidate.insurer.id}
                  refused={turnedDown.has(candidate.insurer.id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      </Group>
      <div class="actions">
        <button type="submit">{say(words.chooseOne)}</button>
        <Later />
      </div>
    </form>
  )
}

type RowProps = { candidate: Covering; dearest: number; chosen: boolean; refused: boolean }

const Row = ({ candidate, dearest, chosen, refused }: RowProps) => {
  const say = useSay()
  const { insurer, low, high, lowRate, highRate, most, hours } = candidate
  return (
    <tr>
      <th scope="row">
        <div class="options">
          <label>
            <input type="radio" name="insurer" value={insurer.id} checked={chosen} />
            {say(insurer)}
          </label>
        </div>
        <small>{insurer.hotline}</small>
        {refused && <p class="warning">{say(words.turnedDown)}</p>}
      </th>
      <Cell head={words.premium}>
        {low === high ? say(words.yuan, { n: yuan(low) }) : say(words.between, { low: yuan(low), high: yuan(high) })}
        <RangeBar low={low} high={high} most={dearest} />
      </Cell>
      <Cell head={words.rate}>{say(words.percent, { low: lowRate / 10_000, high: highRate / 10_000 })}</Cell>
      <Cell head={words.most}>{say(words.yuan, { n: yuan(most).replace('.00', '') })}</Cell>
      <Cell head={words.answers}>{say(words.hours, { n: hours })}</Cell>
    </tr>
  )
}

const NotCovering = ({ others }: { others: Extract<Candidate, { covers: false }>[] }) => {
  const say = useSay()
  return (
    <details>
      <summary>{say(words.notCovering)}</summary>
      <ul>
        {others.map(({ insurer, because }) => (
          <li>
            <Labelled label={insurer} text={because} />
          </li>
        ))}
      </ul>
    </details>
  )
}
