import type { Application } from '../../application.ts'
import type { ApplicationRow, EventRow, MaterialRow } from '../../db/read.ts'
import { asksOf } from '../../kinds/asks/index.ts'
import { journeyOf } from '../../kinds/journey/index.ts'
import type { Actor, Kind } from '../../kinds/kind.ts'
import { openNow } from '../../kinds/standing/asked-of-court.ts'
import { answeredIn } from '../../kinds/told.ts'
import { rfc3339 } from '../../rules/calendar.ts'
import { type Entry, fieldsOf, type Mistakes, type Step } from '../../steps/form/step.ts'
import { warnings } from '../../steps/form/warnings.ts'
import { type Said, say } from '../../words/lang.ts'
import { fen } from '../values.ts'
import { jsonOf } from './form-json.ts'

/** An application in a list. */
export const showRow = (row: Omit<ApplicationRow, 'kind'>) => ({
  id: row.id,
  number: row.number ?? '',
  status: row.status,
  version: row.version,
  court: row.court ?? '',
  stage: row.stage,
  amount: row.amount === null ? null : fen(row.amount),
  about: row.about,
  urgent: row.urgent,
  submittedAt: rfc3339(row.submittedAt ?? row.createdAt),
  updatedAt: rfc3339(row.updatedAt),
  dueAt: row.dueAt === null ? null : rfc3339(row.dueAt),
  dueProvisional: row.dueAt !== null && !row.dueCertain,
})

type Reader = { actors: readonly Actor[]; masked: boolean; history: EventRow[] }

/** An application, whole; `actors`: in whose hands its open events are told. */
export const showWhole = (application: Application, { actors, masked, history }: Reader) => ({
  ...showRow(application),
  open: openNow(application, actors),
  ...showContent(application, masked),
  history: history.map((event) => showEvent(application.kind, event)),
})

/** What was answered and handed in. */
export const showContent = (application: Application, masked: boolean) => ({
  names: application.names,
  answers: showAnswers(application, masked),
  warnings: showWarnings(application, masked),
  materials: application.files.map(showMaterial),
})

const showAnswers = ({ kind, answers }: Application, masked: boolean) =>
  Object.fromEntries(
    journeyOf(kind)
      .filter(({ slug }) => answers[slug]?.length)
      .map((step) => [step.slug, answers[step.slug]!.map((entry) => showEntry(step, entry, masked))]),
  )

// A doubt may quote what it is about, so of what is masked none is told.
const showWarnings = ({ kind, answers }: Application, masked: boolean) =>
  journeyOf(kind).flatMap((step) =>
    (answers[step.slug] ?? []).flatMap(({ id, form, value }) => {
      const doubts = warnings(step.forms[form]!, value, answers)
      return fieldsOf(step.forms[form]!.fields)
        .filter(({ name, private: sealed }) => doubts[name] && !(masked && sealed))
        .map(({ name }) => warning(`${step.slug}/${id}/${name}`, doubts[name]!))
    }),
  )

const warning = (at: string, doubt: Said) => ({ at, zh: say('zh', doubt), en: say('en', doubt) })

/** Doubts about a body, by its fields. */
export const warningsOf = (doubts: Mistakes) => Object.entries(doubts).map(([at, doubt]) => warning(at, doubt))

const showEntry = (step: Step, { id, form, value }: Entry, masked: boolean) => ({
  id,
  form,
  value: jsonOf(step.forms[form]!.fields, value, masked),
})

const showMaterial = ({ id, slot, name, type, size, sha256 }: MaterialRow) => ({ id, slot, name, type, size, sha256 })

const showEvent = (kind: Kind, { seq, event, from, to, actor, at, told }: EventRow) => {
  const form = asksOf(kind, event)
  return {
    seq,
    event,
    from,
    to,
    by: actor,
    at: rfc3339(at),
    told: form ? jsonOf(form.fields, answeredIn(told), true) : {},
  }
}
