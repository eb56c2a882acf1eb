import type { OrderRow } from '../../db/payment/read.ts'
import type { Cause } from '../../db/payment/schema.ts'
import { paths } from '../../paths.ts'
import { fenIn, plainYuan, yuan } from '../../rules/money.ts'
import { choice, type Given, money, text } from '../../steps/form/fields.ts'
import { type Filled, type Form, type Mistakes, read } from '../../steps/form/step.ts'
import { FormPage } from '../../ui/form/form.tsx'
import { useSay } from '../../ui/lang.tsx'
import { fill } from '../../words/lang.ts'
import { causeWords } from '../words.ts'
import { twoPeopleAbove } from './access.ts'
import { Section } from './section.tsx'
import { words } from './words.ts'

const asking = (causes: Partial<typeof causeWords>): Form => ({
  title: words.propose,
  fields: {
    amount: money({ label: words.refundAmount, example: '1000.00' }),
    cause: choice(causes, { label: words.cause, example: Object.keys(causes)[0]!, input: 'select' }),
    note: text({ label: words.note, hint: words.noteHint, example: '按院长批准减交。', max: 300 }),
  },
})

const { dismissed, fee_lowered, wrong_amount } = causeWords
const ofApplied = asking({ dismissed, fee_lowered })
const ofOther = asking({ wrong_amount })

/** Why a person may ask for money to go back: what was never applied has one reason only. */
const formFor = ({ applied }: Pick<OrderRow, 'applied'>) => (applied ? ofApplied : ofOther)

type Asked = { amount: number; cause: Cause; note: string }

/** What is asked back, or all that is wrong with it. */
export function refundAsked(order: OrderRow, left: number, given: Given): Asked | { mistakes: Mistakes } {
  const form = { ...formFor(order), check: ({ amount }: Filled) => tooMuch(amount, left) }
  const heard = read(form, given)
  if (!heard.ok) return { mistakes: heard.mistakes }
  const { amount, cause, note } = heard.value
  return { amount: fenIn(amount)!, cause: cause as Cause, note: String(note) }
}

const tooMuch = (amount: unknown, left: number): Mistakes =>
  (fenIn(amount) ?? 0) > left ? { amount: fill(words.tooMuch, { left: yuan(left) }) } : {}

type Props = { order: OrderRow; left: number; values?: Filled; mistakes?: Mistakes }

export const Propose = ({ order, left, values, mistakes }: Props) => {
  const say = useSay()
  const cause = order.applied ? undefined : 'wrong_amount'
  return (
    <Section title={words.propose}>
      <p class="hint">{say(words.proposeHint, { limit: yuan(twoPeopleAbove) })}</p>
      <FormPage
        form={formFor(order)}
        action={paths.financeRefunds(order.number)}
        submit={say(words.propose)}
        values={values ?? { amount: plainYuan(left), cause }}
        mistakes={mistakes}
      />
    </Section>
  )
}
