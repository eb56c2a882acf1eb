import type { BankLineRow } from '../../db/payment/schema.ts'
import { paths } from '../../paths.ts'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { Section, yuanOf } from './section.tsx'
import { words } from './words.ts'

/** The bank's statement comes in here, and what matched nothing by itself is matched by hand. */
export const Lines = ({ rows }: { rows: BankLineRow[] }) => {
  const say = useSay()
  return (
    <>
      <Section title={words.unmatched} empty={rows.length === 0}>
        {rows.map((row) => (
          <Line row={row} />
        ))}
      </Section>
      <form
        method="post"
        action={paths.financeLines}
        enctype="multipart/form-data"
        data-hx-encoding="multipart/form-data"
      >
        <label for="statement">{say(words.upload)}</label>
        <p class="hint">{say(words.uploadHint)}</p>
        <input id="statement" type="file" class="file" name="statement" accept=".csv,text/csv" required />
        <p class="actions">
          <button type="submit" class="quiet">
            {say(words.upload)}
          </button>
        </p>
      </form>
    </>
  )
}

const Line = ({ row: { serial, at, amount, remark, other } }: { row: BankLineRow }) => {
  const say = useSay()
  const lang = useLang()
  return (
    <form class="card" method="post" action={paths.financeMatch(serial)}>
      <p>
        {moment(at, lang)} <b>{amount < 0 ? `−${yuanOf(-amount)}` : yuanOf(amount)}</b> {other} {remark}
      </p>
      <label>
        {say(amount < 0 ? words.matchRefund : words.match)} <input name="number" required class="short" />
      </label>
      <p class="actions">
        <button type="submit" class="quiet">
          {say(words.match)}
        </button>
      </p>
    </form>
  )
}
