import type { Settlement } from '../../db/payment/books.ts'
import { paths } from '../../paths.ts'
import { Cell } from '../../ui/cell.tsx'
import { useSay } from '../../ui/lang.tsx'
import type { Said } from '../../words/lang.ts'
import { Section, yuanOf } from './section.tsx'
import { words } from './words.ts'

export type Named = Settlement & { name: Said }

/** What is told of each payee, in this order. */
export const sums = [words.before, words.received, words.returned, words.after]

/** What each payee got in a month, and what stood before and after. */
export const SettlementTable = ({ month, rows }: { month: string; rows: Named[] }) => {
  const say = useSay()
  return (
    <Section title={words.settlement}>
      <form method="get" action={paths.finance} class="row">
        <input type="month" name="month" value={month} aria-label={say(words.month)} class="short" />
        <button type="submit" class="quiet">
          {say(words.show)}
        </button>
      </form>
      {rows.length === 0 && <p class="hint">{say(words.none)}</p>}
      {rows.length > 0 && <Table rows={rows} />}
      <p>
        <a href={paths.financeSettlement(month)}>{say(words.csv)}</a>
      </p>
    </Section>
  )
}

const Table = ({ rows }: { rows: Named[] }) => {
  const say = useSay()
  return (
    <div class="wide" tabindex={0} role="group" aria-label={say(words.settlement)}>
      <table class="compare">
        <thead>
          <tr>
            <th scope="col">{say(words.payee)}</th>
            {sums.map((heading) => (
              <th scope="col" class="n">
                {say(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, before, received, returned }) => (
            <tr>
              <td>{say(name)}</td>
              {[before, received, returned, before + received - returned].map((amount, column) => (
                <Cell head={sums[column]!} number>
                  {yuanOf(amount)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
