import { keyOf, type OpenDifference } from '../../db/payment/reconciliation.ts'
import { paths } from '../../paths.ts'
import { text } from '../../steps/form/fields.ts'
import type { Filled, Form, Mistakes } from '../../steps/form/step.ts'
import { FormPage } from '../../ui/form/form.tsx'
import { useSay } from '../../ui/lang.tsx'
import { DifferenceFacts } from './difference-list.tsx'
import { differenceWords as words } from './difference-words.ts'
import { words as financeWords } from './words.ts'

export const settleForm: Form = {
  title: words.settle,
  fields: { note: text({ label: financeWords.note, hint: words.settleHint, example: '渠道次日补记。', max: 300 }) },
}

/** What the three books say of it, so that nobody settles what they did not see. */
export const seenOf = ({ ours, theirs, ledger }: OpenDifference) => [ours, theirs, ledger].join(' ')

/** `order`: which of this court's it is about, where it is. */
type Props = { row: OpenDifference; order: string | null; values?: Filled; mistakes?: Mistakes }

/** One difference, and where somebody says what came of it. */
export const DifferencePage = ({ row, order, ...filling }: Props) => {
  const say = useSay()
  return (
    <>
      <h1>{say(words.one)}</h1>
      <div class="card">
        <DifferenceFacts row={row} />
        {order && (
          <p>
            <a href={paths.financeOrder(order)}>{say(words.toOrder)}</a>
          </p>
        )}
      </div>
      <FormPage
        form={settleForm}
        action={paths.financeDifference(keyOf(row))}
        hidden={{ seen: seenOf(row) }}
        submit={say(words.settle)}
        quiet
        {...filling}
      />
      <p class="actions">
        <a href={paths.finance}>{say(financeWords.toFinance)}</a>
      </p>
    </>
  )
}
