import { LeftCard, LeftHere } from '../apply/half-filled/left-box.tsx'
import { kinds } from '../kinds/index.ts'
import { journeyOf } from '../kinds/journey/index.ts'
import { paths } from '../paths.ts'
import { yuan } from '../rules/money.ts'
import { Phases } from '../ui/application/phases.tsx'
import { StatusTag } from '../ui/application/status.tsx'
import { Cell } from '../ui/cell.tsx'
import { Decision } from '../ui/form/decision.tsx'
import { T, useSay } from '../ui/lang.tsx'
import { styleguideWords as words } from './words.ts'

/** What an application that is under way is shown with: its phases, its place in a list, what waits, what is half done. */
export const UnderWay = () => (
  <section>
    <h2>
      <T of={words.underWay} />
    </h2>
    <EveryStage />
    <Stacked />
    <Decisions />
    <Left />
  </section>
)

const { preservation } = kinds

const EveryStage = () => (
  <>
    <h3>
      <T of={words.phases} />
    </h3>
    {['draft', 'awaiting_fee', 'in_force'].map((status) => (
      <Phases application={{ kind: preservation, status }} />
    ))}
  </>
)

const Stacked = () => {
  const say = useSay()
  return (
    <table class="compare">
      <caption>{say(words.stacked)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.first)}</th>
          <th scope="col">{say(words.statuses)}</th>
          <th scope="col" class="n">
            {say(words.amount)}
          </th>
        </tr>
      </thead>
      <tbody>
        {['in_review', 'awaiting_fee', 'lifted'].map((status, place) => (
          <tr>
            <td>
              <a href="#main">BQ-0116-20261123-00004{place}-7</a>
            </td>
            <Cell head={words.statuses}>
              <StatusTag kind={preservation} status={status} />
            </Cell>
            <Cell head={words.amount} number>
              {yuan(500_000 * (place + 1))}
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Decisions = () => {
  const say = useSay()
  const yesOrNo = { action: paths.styleguide, yes: words.agree, no: words.refuse }
  return (
    <>
      <h3>{say(words.decision)}</h3>
      <div class="card">
        <p>{say(words.toDecide)}</p>
        <Decision {...yesOrNo} about="1" />
      </div>
      <div class="card">
        <p>{say(words.proposed)}</p>
        <Decision {...yesOrNo} about="2" mayAgree={false} />
      </div>
    </>
  )
}

const applicants = journeyOf(preservation).find(({ slug }) => slug === 'applicants')!
const left = { id: 'example', step: 'applicants', form: 'person', version: 0, savedAt: Date.UTC(2026, 10, 23, 2) }

const Left = () => (
  <>
    <h3>
      <T of={words.left} />
    </h3>
    <LeftHere application={{ id: 'example' }} step={applicants} entry="example" left={{ ...left, given: {} }} />
    <LeftCard application={{ id: 'example' }} left={{ ...left, at: applicants, given: { name: '王小明' } }} />
    <LeftCard application={{ id: 'example' }} left={{ ...left, at: applicants, given: {} }} />
  </>
)
