import { RangeBar } from '../apply/guarantee/range-bar.tsx'
import { materialWords } from '../apply/materials/words.ts'
import { kinds } from '../kinds/index.ts'
import { journeyOf } from '../kinds/journey/index.ts'
import { yuan } from '../rules/money.ts'
import { exampleOf } from '../steps/form/step.ts'
import { Given } from '../ui/application/given.tsx'
import { Fact } from '../ui/fact.tsx'
import { T, useSay } from '../ui/lang.tsx'
import { styleguideWords as words } from './words.ts'

const step = journeyOf(kinds.preservation)[0]!
const example = { id: 'example', form: 'basics', value: exampleOf(step.forms.basics!), version: 0 }

/** What is read, not filled in: answers, tables, a course of things, and the lack of anything. */
export const Shown = () => {
  const say = useSay()
  return (
    <section>
      <h2>{say(words.shown)}</h2>
      <Given step={step} entry={example} showing={{ answers: {}, names: [] }} />
      <dl class="card">
        <Fact of={words.sum}>
          <b class="sum">¥{yuan(500_000)}</b>
        </Fact>
      </dl>
      <Rows />
      <Comparison />
      <Cards />
      <Course />
      <Nothing />
    </section>
  )
}

const rows = [900, 123_456, 100_000_000]

const Rows = () => {
  const say = useSay()
  return (
    <div class="wide">
      <table>
        <caption>{say(words.table)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.first)}</th>
            <th scope="col" class="n">
              {say(words.amount)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((fen) => (
            <tr>
              <td>{say(words.neutral)}</td>
              <td class="n">{yuan(fen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Comparison = () => {
  const say = useSay()
  return (
    <>
      <h3>{say(words.chart)}</h3>
      <table class="compare">
        <tbody>
          {[words.first, words.second].map((name, place) => (
            <tr>
              <th scope="row">{say(name)}</th>
              <td>
                {yuan(90_000)} – {yuan(180_000)}
                <RangeBar low={90_000 + place * 30_000} high={180_000} most={200_000} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const Cards = () => {
  const say = useSay()
  return (
    <>
      <h3>{say(words.cards)}</h3>
      <div class="cards">
        {[words.first, words.second, words.third].map((title) => (
          <div class="card">
            <h2>
              <a href="#main">{say(title)}</a>
            </h2>
            <p>{say(words.neutral)}</p>
          </div>
        ))}
      </div>
    </>
  )
}

/** Where one stands, what has happened, and what is to come. */
const Course = () => {
  const say = useSay()
  const points = [words.good, words.neutral, words.warn]
  return (
    <>
      <h3>{say(words.progress)}</h3>
      <progress value={3} max={9} aria-label={say(words.progress)} />
      <h3>{say(words.timeline)}</h3>
      <ol class="timeline">
        {points.map((point) => (
          <li>{say(point)}</li>
        ))}
      </ol>
      <h3>{say(words.steps)}</h3>
      <ol class="steps">
        {points.map((point) => (
          <li>{say(point)}</li>
        ))}
      </ol>
      <h3>{say(materialWords.allPapers)}</h3>
      <ul class="list">
        <li>
          <a href="#main" aria-current="true">
            {say(words.first)}
          </a>{' '}
          <span class="tag you">{say(materialWords.required)}</span>
        </li>
        <li>
          <a href="#main">{say(words.second)}</a> <span class="tag">{say(materialWords.handedIn)}</span>
        </li>
      </ul>
      <details>
        <summary>{say(words.details)}</summary>
        <p>{say(words.neutral)}</p>
      </details>
    </>
  )
}

const Nothing = () => (
  <>
    <h3>
      <T of={words.empty} />
    </h3>
    <p class="lead">
      <T of={words.emptySays} />
    </p>
    <h3>
      <T of={words.waiting} />
    </h3>
    <p class="box warn" role="status">
      <T of={words.waitingSays} />
    </p>
  </>
)
