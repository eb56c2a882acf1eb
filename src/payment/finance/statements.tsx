import type { ProposedLine } from '../../db/payment/matching.ts'
import { paths } from '../../paths.ts'
import { Decision } from '../../ui/form/decision.tsx'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import type { Waiting } from '../by-two.ts'
import { Section, yuanOf } from './section.tsx'
import { words } from './words.ts'

/** What somebody has taken in, or said whose it is, and another is to compare with the bank's own statement. */
export const Statements = ({ rows, officer }: { rows: Waiting[]; officer: string }) => (
  <Section title={words.statements} empty={rows.length === 0}>
    {rows.map((row) => (
      <Statement {...row} mayAgree={row.firstOfficer !== officer} />
    ))}
  </Section>
)

const Statement = ({ id, firstName, firstAt, lines, mayAgree }: Waiting & { mayAgree: boolean }) => {
  const [lang, say] = [useLang(), useSay()]
  const sum = lines.reduce((total, { amount }) => total + amount, 0)
  const asked = { officer: firstName, time: moment(firstAt, lang), lines: lines.length, sum: yuanOf(sum) }
  return (
    <div class="card">
      <p>{say(words.statementAsked, asked)}</p>
      <ul>
        {lines.map((line) => (
          <StatementLine line={line} />
        ))}
      </ul>
      <p class="hint">{say(mayAgree ? words.compare : words.secondPerson)}</p>
      <Decision
        action={paths.financeStatement(id)}
        yes={words.agreeStatement}
        no={words.refuseStatement}
        about={firstName}
        mayAgree={mayAgree}
      />
    </div>
  )
}

const StatementLine = ({ line }: { line: ProposedLine }) => {
  const { serial, at, amount, other, remark, orderNumber, refund, due } = line
  const [lang, say] = [useLang(), useSay()]
  return (
    <li>
      {moment(at, lang)} <b>{yuanOf(amount)}</b> {other} {remark} <small>{serial}</small> →{' '}
      <a href={paths.financeOrder(orderNumber ?? '')}>{refund || orderNumber}</a>
      {!refund && due !== amount && ` ${say(words.came, { due: yuanOf(due), paid: yuanOf(amount) })}`}
    </li>
  )
}
