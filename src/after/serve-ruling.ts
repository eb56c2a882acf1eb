import type { Application } from '../application.ts'
import { courtName } from '../db/names.ts'
import type { EventRow } from '../db/read.ts'
import type { Outcome } from '../documents/forms/ruling-words.ts'
import { holdersOf } from '../documents/holders.ts'
import { issueDocument } from '../documents/issue.ts'
import { partiesOf } from '../documents/of-application.ts'
import { requestsAnswered } from '../kinds/standing/asked-of-court.ts'
import { grantOf } from '../kinds/standing/granted.ts'
import { dayIn } from '../rules/calendar.ts'
import type { Stage } from '../rules/stages.ts'
import { stageOf } from '../steps/answered.ts'
import type { CaseType } from '../steps/case.ts'
import { entryName, only } from '../steps/form/step.ts'
import { guarantees } from '../steps/guarantees.ts'
import type { After } from './index.ts'

/** Writes the ruling, signs it and puts it where the parties can read it. */
export const serveRuling: After = async (env, application, event) => {
  const done = await issueDocument(env, {
    applicationId: application.id,
    kind: 'ruling',
    number: event.told.number ?? '',
    cause: `${event.seq}`,
    at: event.at,
    holders: holdersOf(application),
    input: inputOf(application, event),
  })
  return done.ok ? { ok: true } : { ok: false, because: done.because.en }
}

function inputOf(application: Application, event: EventRow) {
  const { to, told, at } = event
  const { reasoning = '', order = '', by = '' } = told
  const { answers, history, preserves } = application
  const [given] = answers.guarantees ?? []
  return {
    court: courtName(application),
    outcome: event.event === 'refuse_lifting' ? 'kept' : (to as Outcome),
    stage: stageOf(answers) as Stage,
    type: preserves ?? 'property',
    parties: partiesOf(application),
    caseType: only(answers, 'case').caseType as CaseType | undefined,
    cause: causeOf(application),
    appliedOn: dayIn(application.submittedAt ?? at),
    request: String(only(answers, 'request').request ?? ''),
    guarantee: given && entryName(guarantees, given, 'zh'),
    heard: told.heard,
    lifting: liftingOf(application, event),
    reasoning,
    order,
    fee: history.findLast(({ event }) => event === 'accept')?.told.fen ?? 0,
    judges: [{ post: '审判员', name: by }],
  }
}

/** What is lifted or stays, and who has asked for it before. */
function liftingOf({ history }: Application, { event, seq }: EventRow) {
  const before = history.filter((one) => one.seq < seq)
  const ordered = grantOf(before)
  if (!ordered || (event !== 'lift' && event !== 'refuse_lifting')) return undefined
  const asked = requestsAnswered(before, event)[0]
  return {
    ordered: { number: ordered.told.number, on: dayIn(ordered.at) },
    asked: asked ? { on: dayIn(asked.at), reason: asked.told.reason ?? '' } : undefined,
  }
}

/** What the case is about: its cause, the field and the act of an administrative one, or the charge. */
function causeOf({ answers, names }: Application): string | undefined {
  const { cause, subjectCause, actCause, charge } = only(answers, 'case')
  const called = [cause, subjectCause, actCause].flatMap((code) => names.find((name) => name.code === code)?.zh ?? [])
  return called.join('') || (charge as string | undefined)
}
