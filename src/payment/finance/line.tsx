import type { BankLineRow } from '../../db/payment/schema.ts'
import { paths } from '../../paths.ts'
import { choice, text } from '../../steps/form/fields.ts'
import type { Filled, Form, Mistakes } from '../../steps/form/step.ts'
import { FormPage } from '../../ui/form/form.tsx'
import { useSay } from '../../ui/lang.tsx'
import type { Said } from '../../words/lang.ts'
import { LineFacts } from './line-list.tsx'
import { asideWords, lineWords as words } from './line-words.ts'
import { words as financeWords } from './words.ts'

const numberOf = (label: Said, hint: Said, example: string) => ({ number: text({ label, hint, example, max: 60 }) })

const toOrder: Form = { title: words.match, fields: numberOf(words.order, words.orderHint, 'JF-20261124-7K3M9Q2X') }
const toRefund: Form = {
  title: words.matchRefund,
  fields: numberOf(words.refund, words.refundHint, 'JF202611247K3M9Q2XP1R1'),
}

/** Whose a line is: money that came in is an order's, money that went out a refund's. */
export const matchForm = ({ amount }: Pick<BankLineRow, 'amount'>): Form => (amount > 0 ? toOrder : toRefund)

export const asideForm: Form = {
  title: words.aside,
  fields: {
    why: choice(asideWords, { label: words.why, example: 'not_ours' }),
    note: text({ label: words.asideNote, hint: words.asideHint, example: '活期存款结息。', max: 300 }),
  },
}

/** What was sent of one of the page's two forms, and what is wrong with it or to be seen twice. */
export type LineSent = {
  form: Form
  values: Filled
  mistakes?: Mistakes
  doubt?: { says: Said; looked: string }
}

/** A line that matched nothing by itself: whose it is, or why it is nobody's. */
export const LinePage = ({ row, sent }: { row: BankLineRow; sent?: LineSent }) => {
  const say = useSay()
  const match = matchForm(row)
  const doubt = sent?.doubt
  const filling = (form: Form) => (sent?.form === form ? { values: sent.values, mistakes: sent.mistakes } : {})
  return (
    <>
      <h1>{say(words.line)}</h1>
      {doubt && (
        <p class="box warn" role="alert">
          {say(words.lookAgain)}
        </p>
      )}
      <LineFacts row={row} />
      <h2>{say(match.title)}</h2>
      <FormPage
        form={match}
        action={paths.financeMatch(row.serial)}
        hidden={doubt && { looked: doubt.looked }}
        warnings={doubt && { number: doubt.says }}
        submit={say(match.title)}
        {...filling(match)}
      />
      <h2>{say(asideForm.title)}</h2>
      <p>{say(words.asideLead)}</p>
      <FormPage
        form={asideForm}
        action={paths.financeAside(row.serial)}
        submit={say(asideForm.title)}
        quiet
        {...filling(asideForm)}
      />
      <p class="actions">
        <a href={paths.finance}>{say(financeWords.toFinance)}</a>
      </p>
    </>
  )
}
