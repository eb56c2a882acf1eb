import type { Application } from '../application.ts'
import { asked } from '../kinds/journey/index.ts'
import type { Step } from '../steps/form/step.ts'
import { useSay } from '../ui/lang.tsx'
import { applicationWords } from '../words/application.ts'
import type { Said } from '../words/lang.ts'
import { caseWords } from './words.ts'

/** Where a step stands on a page that shows all of them; a paper's slot has its own name there. */
export const placeOf = ({ slug }: Step) => `of-${slug}`
export const [toTimeline, toDecide] = ['timeline', 'decide']

/** Where everything stands on the page of a case. */
export const Contents = ({ application: { kind, answers } }: { application: Application }) => {
  const say = useSay()
  const places: [place: string, title: Said][] = [
    ...asked(kind, answers).map((step): [string, Said] => [placeOf(step), step.title]),
    [toTimeline, applicationWords.timeline],
    [toDecide, caseWords.decide],
  ]
  return (
    <nav aria-label={say(caseWords.contents)}>
      {places.map(([place, title]) => (
        <a href={`#${place}`}>{say(title)}</a>
      ))}
    </nav>
  )
}
