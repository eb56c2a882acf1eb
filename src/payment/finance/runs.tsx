import type { RunRow } from '../../db/payment/reconciliation.ts'
import { paths } from '../../paths.ts'
import type { Day } from '../../rules/calendar.ts'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { dated } from '../../words/lang.ts'
import { providerWords } from '../provider-words.ts'
import { OneField, type Wrong } from './one-field.tsx'
import { Section } from './section.tsx'
import { words } from './words.ts'

/** Days with something in them, one by one; those on which nothing moved, in a sentence for each provider. */
export const Runs = ({ rows, wrong }: { rows: RunRow[]; wrong?: readonly Wrong[] }) => {
  const say = useSay()
  const lang = useLang()
  const busy = rows.filter(hasMoves)
  const quiet = quietDays(rows)
  return (
    <Section title={words.runs}>
      {busy.length > 0 && (
        <ul>
          {busy.map(({ provider, day, ranAt, orders, lines, entries, differences }) => (
            <li>
              {dated(day, lang)} {say(providerWords[provider] ?? words.provider)} <small>{moment(ranAt, lang)}</small>
              <br />
              {say(words.counts, { orders, lines, entries, differences })}
            </li>
          ))}
        </ul>
      )}
      {quiet.map(([provider, days]) => (
        <p class="hint">
          {say(days.length === 1 ? words.quietDay : words.quietDays, {
            provider: providerWords[provider] ?? words.provider,
            from: { day: days[0]! },
            to: { day: days.at(-1)! },
            n: days.length,
          })}
        </p>
      ))}
      <form method="post" action={paths.financeRuns} novalidate>
        <OneField of="day" label={words.dayToRun} name="day" type="date" class="short" wrong={wrong} />
        <p class="actions">
          <button type="submit" class="quiet">
            {say(words.run)}
          </button>
        </p>
      </form>
    </Section>
  )
}

const hasMoves = ({ orders, lines, entries, differences }: RunRow) => orders + lines + entries + differences > 0

/** A day that was quiet once and is not any more is among the others. */
function quietDays(rows: RunRow[]): [provider: string, days: Day[]][] {
  const busy = new Set(rows.filter(hasMoves).map(({ provider, day }) => `${provider} ${day}`))
  const quiet = rows.filter(({ provider, day }) => !busy.has(`${provider} ${day}`))
  return Object.entries(Object.groupBy(quiet, ({ provider }) => provider)).map(([provider, of = []]) => [
    provider,
    [...new Set(of.map(({ day }) => day))].toSorted(),
  ])
}

export const Find = ({ wrong }: { wrong?: readonly Wrong[] }) => {
  const say = useSay()
  return (
    <Section title={words.find}>
      <form method="get" action={`${paths.finance}/orders`} novalidate>
        <OneField of="find" label={words.findBy} name="number" class="short" wrong={wrong} />
        <p class="actions">
          <button type="submit" class="quiet">
            {say(words.show)}
          </button>
        </p>
      </form>
    </Section>
  )
}
