import type { Application } from '../application.ts'
import { periodsOf } from '../kinds/standing/periods.ts'
import { verbs } from '../rules/measures.ts'
import { clues } from '../steps/clues/index.ts'
import { entryName } from '../steps/form/step.ts'
import { Cell } from '../ui/cell.tsx'
import { useLang, useSay } from '../ui/lang.tsx'
import { dated } from '../words/lang.ts'
import { officeWords } from '../words/office.ts'

/** Which measure each clue calls for, with whom, and until when at most, beside the date that is asked. */
export const Periods = ({ application, event }: { application: Application; event: string }) => {
  const say = useSay()
  const lang = useLang()
  const periods = periodsOf(application, event, Date.now())
  if (!periods.length) return null
  return (
    <div class="wide">
      <table class="compare">
        <caption>{say(officeWords.periods)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(officeWords.clue)}</th>
            <th scope="col">{say(officeWords.measure)}</th>
            <th scope="col">{say(officeWords.assisting)}</th>
            <th scope="col">{say(officeWords.atMost)}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ clue, measure, last }) => (
            <tr>
              <td>{entryName(clues, clue, lang)}</td>
              <Cell head={officeWords.measure}>{say(verbs[measure.verb])}</Cell>
              <Cell head={officeWords.assisting}>{say(measure.assisting)}</Cell>
              <Cell head={officeWords.atMost}>
                {dated(last, lang)} <small>{say(measure.article)}</small>
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
