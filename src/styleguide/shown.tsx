import { kinds } from '../kinds/index.ts'
import { exampleOf } from '../steps/step.ts'
import { Given } from '../ui/given.tsx'
import { useSay } from '../ui/lang.tsx'
import { styleguideWords as words } from './words.ts'

const step = kinds.preservation.journey[0]!
const example = { id: 'example', form: 'basics', value: exampleOf(step.forms.basics!), version: 0 }

/** What is read, not filled in: answers, a table, a timeline, and the lack of anything. */
export const Shown = () => {
  const say = useSay()
  return (
    <section>
      <h2>{say(words.shown)}</h2>
      <Given step={step} entry={example} showing={{ answers: {}, names: [] }} />
      <article class="card">
        <h3>{say(words.empty)}</h3>
        <p>{say(words.emptySays)}</p>
      </article>
      <Rows />
      <h3>{say(words.waiting)}</h3>
      <ol class="timeline">
        <li>{say(words.good)}</li>
        <li>{say(words.neutral)}</li>
      </ol>
    </section>
  )
}

const Rows = () => {
  const say = useSay()
  return (
    <div class="wide">
      <table>
        <caption>{say(words.table)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.quiet)}</th>
            <th scope="col">{say(words.primary)}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{say(words.neutral)}</td>
            <td>{say(words.good)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}
