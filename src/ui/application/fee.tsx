import { applicationFee, type PreservationType } from '../../rules/fee.ts'
import { capitals, type Fen, yuan } from '../../rules/money.ts'
import { applicationWords } from '../../words/application.ts'
import { flat } from '../html/flat.ts'
import { T, useSay } from '../lang.tsx'

type Props = { type?: string; amount: Fen | null }

/** What the amount comes to, beside the form that asks for it; where scripts run, it follows what is typed. */
export const FeeBox = (asked: Props) => flat`<div class=box id=fee role=status>${<WorkedOut {...asked} />}</div>`

/** The amount in capitals, as a court writes it, and the fee by the statutory formula. */
export const WorkedOut = ({ type = 'property', amount }: Props) => {
  const say = useSay()
  if (type === 'property' && amount === null)
    return (
      <p>
        <T of={applicationWords.feeLater} />
      </p>
    )
  const { fee, article } = applicationFee(type as PreservationType, amount)
  return (
    <>
      {type === 'property' && amount !== null && (
        <p>{say(applicationWords.capitals, { capitals: capitals(amount) })}</p>
      )}
      <p>
        {say(applicationWords.fee, { fee: yuan(fee) })} <small>{say(article)}</small>
      </p>
    </>
  )
}
