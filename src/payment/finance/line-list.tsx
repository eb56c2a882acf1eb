import type { BankLineRow } from '../../db/payment/schema.ts'
import type { SetAside } from '../../db/payment/set-aside.ts'
import { paths } from '../../paths.ts'
import { Fact } from '../../ui/fact.tsx'
import { FilePicker } from '../../ui/form/file-picker.tsx'
import { FormPage } from '../../ui/form/form.tsx'
import { useLabelled } from '../../ui/labelled.tsx'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import type { Said } from '../../words/lang.ts'
import { asideWords, lineWords as words } from './line-words.ts'
import { Section, signed } from './section.tsx'
import { words as financeWords } from './words.ts'

type Props = { rows: BankLineRow[]; aside: SetAside[]; mistake?: Said }

/** The bank's statement comes in here; what matched nothing by itself is seen to by hand. */
export const Lines = ({ rows, aside, mistake }: Props) => (
  <>
    <Section title={financeWords.unmatched} empty={rows.length === 0}>
      {rows.map((row) => (
        <Waiting row={row} />
      ))}
    </Section>
    <Upload mistake={mistake} />
    {aside.length > 0 && <Aside rows={aside} />}
  </>
)

const Upload = ({ mistake }: { mistake?: Said }) => {
  const say = useSay()
  return (
    <FormPage
      form={{ title: words.upload, fields: {} }}
      action={paths.financeLines}
      mistakes={mistake && { statement: mistake }}
      submit={say(words.import)}
      quiet
      multipart
    >
      <FilePicker
        name="statement"
        label={words.upload}
        hint={words.uploadHint}
        mistake={mistake}
        accept=".csv,text/csv"
      />
    </FormPage>
  )
}

type Moved = Pick<BankLineRow, 'at' | 'amount' | 'other' | 'remark' | 'serial'>

/** What the bank says of a line, in one line. */
const What = ({ of: { at, amount, other, remark, serial } }: { of: Moved }) => (
  <>
    {moment(at, useLang())} <b>{signed(amount)}</b> {other} {remark} <small>{serial}</small>
  </>
)

const Waiting = ({ row }: { row: BankLineRow }) => {
  const say = useSay()
  const labelled = useLabelled()
  return (
    <div class="card">
      <p>
        <What of={row} />
      </p>
      <p class="actions">
        <a
          class="button quiet"
          href={paths.financeLine(row.serial)}
          aria-label={labelled(financeWords.see, row.serial)}
        >
          {say(financeWords.see)}
        </a>
      </p>
    </div>
  )
}

const Aside = ({ rows }: { rows: SetAside[] }) => {
  const [lang, say] = [useLang(), useSay()]
  const labelled = useLabelled()
  return (
    <details>
      <summary>{say(words.lately)}</summary>
      {rows.map((row) => (
        <form class="card" method="post" action={paths.financeLineAgain(row.id)}>
          <p>
            <What of={row} />
          </p>
          <p class="hint">
            {say(words.setBy, {
              why: asideWords[row.why],
              note: row.note,
              officer: row.by ?? '',
              time: moment(row.setAt, lang),
            })}
          </p>
          <p class="actions">
            <button type="submit" class="quiet" aria-label={labelled(words.again, row.serial)}>
              {say(words.again)}
            </button>
          </p>
        </form>
      ))}
    </details>
  )
}

/** All that the bank says of a line. */
export const LineFacts = ({ row: { at, amount, other, remark, serial } }: { row: BankLineRow }) => (
  <dl class="card">
    <Fact of={financeWords.amount}>
      <b class="sum">{signed(amount)}</b>
    </Fact>
    <Fact of={words.time}>{moment(at, useLang())}</Fact>
    <Fact of={words.other}>{other || '—'}</Fact>
    <Fact of={words.remark}>{remark || '—'}</Fact>
    <Fact of={words.serial}>{serial}</Fact>
  </dl>
)
