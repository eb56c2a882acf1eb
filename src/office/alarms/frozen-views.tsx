import type { TwoPersonStep } from '../../db/office/two-people.ts'
import type { ApplicationRow } from '../../db/read.ts'
import { kindOf } from '../../kinds/index.ts'
import { paths } from '../../paths.ts'
import { dayIn } from '../../rules/calendar.ts'
import type { Filled, Form, Mistakes } from '../../steps/form/step.ts'
import { Cell } from '../../ui/cell.tsx'
import { Done } from '../../ui/done.tsx'
import { Decision } from '../../ui/form/decision.tsx'
import { FormPage } from '../../ui/form/form.tsx'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import type { Said } from '../../words/lang.ts'
import type { Compared } from './compared.ts'
import { words } from './words.ts'

type Proposal = TwoPersonStep & { firstName: string }
type Props = {
  id: string
  row: ApplicationRow | undefined
  compared: Compared[]
  proposal: Proposal | undefined
  decided: (Proposal & { secondName: string })[]
  form: Form
  /** Who is looking. */
  officer: string
  wrong?: Said
  said?: Said
  values?: Filled
  mistakes?: Mistakes
}

/** What differs in one application, and how it is let move again. */
export const FrozenPage = (props: Props) => {
  const say = useSay()
  const { id, row, compared, decided, wrong, said } = props
  const still = compared.filter(({ found }) => found.liftedAt === null)
  const since = Math.min(...compared.map(({ found }) => found.foundAt))
  return (
    <>
      <h1>{row?.number ?? id}</h1>
      <p class="lead">{row ? row.about : say(words.unknown)}</p>
      {wrong && (
        <p class="box bad" role="alert">
          {say(wrong)}
        </p>
      )}
      <Done said={said} />
      <p class={`box ${still.length ? 'bad' : 'good'}`}>
        {say(still.length ? words.frozenLead : words.moving)}
        {row && <StandsAt row={row} />}
      </p>
      <Differences compared={compared} row={row} />
      {still.length > 0 && <p>{say(words.beforeLifting, { day: { day: dayIn(since) } })}</p>}
      {still.length > 0 && <Lifting {...props} />}
      {decided.length > 0 && <Decided steps={decided} />}
      <p class="actions">
        <a href={paths.courtAlarms}>{say(words.back)}</a>
      </p>
    </>
  )
}

const StandsAt = ({ row }: { row: ApplicationRow }) => {
  const say = useSay()
  return (
    <>
      <br />
      {say(words.standsAt, { status: kindOf(row).statuses[row.status]?.title ?? row.status, version: row.version })}
    </>
  )
}

const Differences = ({ compared, row }: Pick<Props, 'compared' | 'row'>) => {
  const say = useSay()
  return (
    <>
      <div class="wide" tabindex={0} role="group" aria-label={say(words.differs)}>
        <table class="compare">
          <caption>{say(words.differs)}</caption>
          <thead>
            <tr>
              {[words.seq, words.anchored, words.inDatabase].map((heading) => (
                <th scope="col">{say(heading)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compared.map((one) => (
              <Difference {...one} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {compared
        .filter(({ broken }) => broken)
        .map(({ found: { seq } }) => (
          <p>{say(words.broken, { seq })}</p>
        ))}
    </>
  )
}

const short = (hash: string) => hash.slice(0, 12)

const Difference = ({ found, event, verdict, row }: Compared & Pick<Props, 'row'>) => {
  const [lang, say] = [useLang(), useSay()]
  return (
    <tr>
      <Cell head={words.seq}>{found.seq}</Cell>
      <Cell head={words.anchored}>
        <code>{short(found.anchored)}</code>
      </Cell>
      <Cell head={words.inDatabase}>
        <b>{say(words[verdict])}</b>
        {event && row && (
          <>
            <br />
            {say(kindOf(row).events[event.event]?.done ?? { zh: event.event, en: event.event })}{' '}
            {moment(event.at, lang)} <code>{short(event.hash)}</code>
          </>
        )}
      </Cell>
    </tr>
  )
}

const Lifting = ({ id, proposal, officer, form, values, mistakes }: Props) => {
  const [lang, say] = [useLang(), useSay()]
  if (!proposal)
    return (
      <>
        <h2>{say(words.lift)}</h2>
        <FormPage form={form} action={paths.courtFrozen(id)} submit={say(words.propose)} {...{ values, mistakes }} />
      </>
    )
  const time = moment(proposal.firstAt, lang)
  return (
    <>
      <h2>{say(words.lift)}</h2>
      <p class="box warn">
        {say(words.proposed, { officer: proposal.firstName, time, reason: proposal.told.reason ?? '' })}
        <br />
        {say(words.waits)}
      </p>
      <Decision
        action={paths.courtFrozenDecision(id)}
        yes={words.agree}
        no={words.refuse}
        mayAgree={proposal.firstOfficer !== officer}
      />
    </>
  )
}

const Decided = ({ steps }: { steps: Props['decided'] }) => {
  const [lang, say] = [useLang(), useSay()]
  return (
    <>
      <h2>{say(words.decided)}</h2>
      <ul>
        {steps.map(({ outcome, firstName, secondName, secondAt, told }) => (
          <li>
            {say(outcome === 'confirmed' ? words.confirmed : words.refused, {
              first: firstName,
              second: secondName,
              time: moment(secondAt ?? 0, lang),
              reason: told.reason ?? '',
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
