import type { BankLineRow } from '../../db/payment/schema.ts'
import { paths } from '../../paths.ts'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { OneField, type Wrong } from './one-field.tsx'
import { Section, yuanOf } from './section.tsx'
import { words } from './words.ts'

/** The bank's statement comes in here, and what matched nothing by itself is matched by hand. */
export const Lines = ({ rows, wrong }: { rows: BankLineRow[]; wrong?: readonly Wrong[] }) => {
  const say = useSay()
  return (
    <>
      <Section title={words.unmatched} empty={rows.length === 0}>
        {rows.map((row) => (
          <Line row={row} wrong={wrong} />
        ))}
      </Section>
      <form
        method="post"
        action={paths.financeLines}
        enctype="multipart/form-data"
        data-hx-encoding="multipart/form-data"
        novalidate
      >
        <OneField
          of="statement"
          label={words.upload}
          hint={words.uploadHint}
          name="statement"
          type="file"
          class="file"
          accept=".csv,text/csv"
          wrong={wrong}
        />
        <p class="actions">
          <button type="submit" class="quiet">
            {say(words.import)}
          </button>
        </p>
      </form>
    </>
  )
}

/** Which of the forms of the page is about it. */
export const lineAt = ({ serial }: Pick<BankLineRow, 'serial'>) => `match ${serial}`

const Line = ({ row, wrong }: { row: BankLineRow; wrong?: readonly Wrong[] }) => {
  const { serial, at, amount, remark, other } = row
  const say = useSay()
  const lang = useLang()
  return (
    <form class="card" method="post" action={paths.financeMatch(serial)} novalidate>
      <p>
        {moment(at, lang)} <b>{amount < 0 ? `−${yuanOf(-amount)}` : yuanOf(amount)}</b> {other} {remark}
      </p>
      <OneField
        of={lineAt(row)}
        label={amount < 0 ? words.matchRefund : words.match}
        name="number"
        class="short"
        wrong={wrong}
      />
      <p class="actions">
        <button type="submit" class="quiet">
          {say(amount < 0 ? words.matchRefund : words.match)}
        </button>
      </p>
    </form>
  )
}
