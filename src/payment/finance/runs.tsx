import type { RunRow } from '../../db/payment/reconciliation.ts'
import { paths } from '../../paths.ts'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { dated } from '../../words/lang.ts'
import { providerWords } from '../provider-words.ts'
import { Section } from './section.tsx'
import { words } from './words.ts'

export const Runs = ({ rows }: { rows: RunRow[] }) => {
  const say = useSay()
  const lang = useLang()
  return (
    <Section title={words.runs}>
      <ul>
        {rows.map(({ provider, day, ranAt, orders, lines, entries, differences }) => (
          <li>
            {dated(day, lang)} {say(providerWords[provider] ?? words.provider)} <small>{moment(ranAt, lang)}</small>
            <br />
            {say(words.counts, { orders, lines, entries, differences })}
          </li>
        ))}
      </ul>
      <form method="post" action={paths.financeRuns} class="row">
        <input type="date" name="day" required aria-label={say(words.day)} class="short" />
        <button type="submit" class="quiet">
          {say(words.run)}
        </button>
      </form>
    </Section>
  )
}

export const Find = () => {
  const say = useSay()
  return (
    <Section title={words.find}>
      <form method="get" action={`${paths.finance}/orders`} class="row">
        <input name="number" required aria-label={say(words.number)} class="short" />
        <button type="submit" class="quiet">
          {say(words.show)}
        </button>
      </form>
    </Section>
  )
}
