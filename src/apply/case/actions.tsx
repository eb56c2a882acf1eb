import type { Application } from '../../application.ts'
import { asked } from '../../kinds/journey/index.ts'
import { type Event, handsIn } from '../../kinds/kind.ts'
import { openNow } from '../../kinds/standing/asked-of-court.ts'
import { paths } from '../../paths.ts'
import { payable } from '../../payment/payable.ts'
import { yuan } from '../../rules/money.ts'
import { nextToCorrect } from '../../ui/application/defects.tsx'
import { useLang, useSay } from '../../ui/lang.tsx'
import type { Lang, Said } from '../../words/lang.ts'
import { caseWords } from './words.ts'

/** What the submitter can do now, the most expected first. */
export const CaseActions = ({ application }: { application: Application }) => {
  const say = useSay()
  const { id, kind, status, version } = application
  const open = openNow(application, ['submitter'])
  const onward = open.filter((event) => !kind.events[event]!.danger)
  return (
    <p class="actions">
      {open.some(handsIn) && <FillIn application={application} />}
      {payable(kind, status) && (
        <a class="button" href={paths.payment(id)}>
          {say(kind.events.pay!.title)} {dueIn(application)}
        </a>
      )}
      {open
        .filter((event) => !handsIn(event))
        .map((event) => (
          <a class={`button ${look(kind.events[event]!, onward)}`} href={paths.event(id, event)}>
            {say(kind.events[event]!.title)}
          </a>
        ))}
      {version === 0 && (
        <a class="button danger" href={paths.deletion(id)}>
          {say(caseWords.deleteDraft)}
        </a>
      )}
    </p>
  )
}

/** On to what is still to be filled in, and to the preview, which is all that is left once everything is there. */
const FillIn = ({ application }: { application: Application }) => {
  const say = useSay()
  const preview = paths.preview(application.id)
  const next = continueAt(application, useLang())
  return (
    <>
      {next !== preview && (
        <a class="button" href={next}>
          {say(fills[application.status] ?? caseWords.fill)}
        </a>
      )}
      <a class={next === preview ? 'button' : 'button quiet'} href={preview}>
        {say(caseWords.preview)}
      </a>
    </>
  )
}

/** How much is to be paid, as the move said that made it payable. */
function dueIn({ history }: Application): string {
  const fen = history.findLast(({ told }) => told.fen !== undefined)?.told.fen
  return fen !== undefined ? `¥${yuan(fen)}` : ''
}

// The only way on is offered as such; where there is a choice, nothing is offered before the rest. To give up is no way on.
const look = ({ danger }: Event, onward: readonly string[]) => (danger ? 'danger' : onward.length > 1 ? 'quiet' : '')

// What filling in is called where something in particular is wanted.
const fills: Partial<Record<string, Said>> = {
  returned: caseWords.correct,
  guarantee_required: caseWords.guarantee,
  no_property: caseWords.newClues,
}

/** The first step that is open and not yet answered; what is to be corrected, or the guarantee, where that was asked for. */
function continueAt(application: Application, lang: Lang): string {
  const { id, kind, status, answers } = application
  if (status === 'returned') return nextToCorrect(application, lang) ?? paths.preview(id)
  const edits = kind.statuses[status]?.edits
  const steps = asked(kind, answers)
  if (edits !== 'all') return paths.step(id, edits?.find((slug) => steps.some((step) => step.slug === slug)) ?? '')
  return paths.goOn(
    id,
    steps.find(({ slug }) => !answers[slug]?.length),
  )
}
