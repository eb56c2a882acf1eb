import type { RunRow } from '../../db/payment/reconciliation.ts'
import { paths } from '../../paths.ts'
import type { Day } from '../../rules/calendar.ts'
import { pastDate } from '../../steps/form/fields.ts'
import type { Filled, Form, Mistakes } from '../../steps/form/step.ts'
import { FormPage } from '../../ui/form/form.tsx'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { dated } from '../../words/lang.ts'
import { providerWords } from '../provider-words.ts'
import { Section } from './section.tsx'
import { words } from './words.ts'

export const runForm: Form = {
  title: words.run,
  fields: { day: pastDate({ label: words.dayToRun, example: '2026-11-24' }) },
}

type Props = { rows: RunRow[]; values?: Filled; mistakes?: Mistakes }

/** Days with something in them, one by one; those on which nothing moved, in a sentence for each provider. */
export const Runs = ({ rows, ...filling }: Props) => {
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
      <FormPage form={runForm} action={paths.financeRuns} submit={say(words.run)} quiet {...filling} />
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
