import type { Context } from 'hono'
import { takeKept } from '../../accounts/kept.ts'
import type { EditRefusal } from '../../desk/edit.ts'
import type { HalfFilled } from '../../half-filled.ts'
import { paths } from '../../paths.ts'
import { randomId } from '../../privacy/bytes.ts'
import type { Given } from '../../steps/form/fields.ts'
import { type Entry, type Filled, type Form, gather, pageOf, pagesOf, read } from '../../steps/form/step.ts'
import { warnings } from '../../steps/form/warnings.ts'
import { toCorrectIn } from '../../ui/application/defects.tsx'
import { type Filling, FormPage } from '../../ui/form/form.tsx'
import { T } from '../../ui/lang.tsx'
import { page } from '../../ui/page.tsx'
import { isSandbox } from '../../visit.ts'
import type { Said } from '../../words/lang.ts'
import { leftAt } from '../half-filled/left.ts'
import { Later, LeftHere } from '../half-filled/left-box.tsx'
import type { Mine } from '../load.ts'
import { Aside } from './aside.tsx'
import { Clash } from './clash.tsx'
import { ExampleLink, exampleFor } from './examples.tsx'
import { KeepTick } from './keep-tick.tsx'
import { foundFor } from './lookups.ts'
import { Before, hiddenOn, mistakesOn, pagesAsked, pageWith, turns } from './pages.tsx'
import { StepHead } from './step-head.tsx'
import { There } from './there.tsx'
import { fillingWords } from './words.ts'

type C = Context<Mine>

export const fresh = (form: string): Entry => ({ id: randomId(6), form, value: {}, version: 0 })

/** What was typed, as it was typed, with the parts of composed fields beside it. */
export const typed = (form: Form, given: Given): Filled => ({ ...given, ...gather(form.fields, given) })

/** One form of a step, with the entry that it fills in. */
type Opened = { form: Form; entry: Entry }
/** The same as it was sent. */
export type Sent = Opened & { given: Given }

/** What else there is to say of it: that it was left, is there already, has no more room, or was saved by another window. */
type Noted = { left?: HalfFilled; there?: Entry; full?: Said; theirs?: Filled }
type Shown = Filling & Noted & { page?: number }

type Status = 200 | 409 | 413 | 422

/** One form of a step, as it stands or as it was just sent. */
export async function showForm(c: C, { form, entry }: Opened, shown: Shown, status: Status = 200) {
  const { application, step } = c.var
  const { left, there, full, theirs, page: wanted, ...sent } = shown
  const at = pageWith(form, Object.keys({ ...sent.mistakes, ...sent.found }), wanted)
  const values = sent.values ?? entry.value
  const hidden = { version: String(entry.version), ...hiddenOn(form, at, values) }
  const filling = {
    ...sent,
    mistakes: sent.mistakes && mistakesOn(form, (page) => page === at, sent.mistakes),
    warnings: { ...sent.warnings, ...toCorrectIn(application, step.slug, entry.id) },
    answers: application.answers,
    names: await foundFor(c, form, sent.values ?? {}),
  }
  const action = paths.entry(application.id, step.slug, entry.id, entry.form)
  return page(
    c,
    form.title,
    <>
      <StepHead application={application} step={step} form={form} page={at} pages={pagesAsked(form, values).length} />
      <ExampleLink action={action} sandbox={isSandbox(c.env) && at === 0} />
      {left && <LeftHere application={application} step={step} entry={entry.id} left={left} />}
      {there && <There application={application} step={step} entry={there} />}
      {full && (
        <p class="box warn" role="alert">
          <T of={full} />
        </p>
      )}
      {theirs && <Clash form={form} theirs={theirs} filling={filling} />}
      <FormPage
        {...{ action, hidden, ...filling }}
        form={{ ...form, fields: pagesOf(form)[at]! }}
        submit={turns in hidden ? <T of={fillingWords.nextPage} /> : undefined}
        beside={[<Later />, <Before page={at} />]}
      >
        {at === pageOf(form, 'amount') && (
          <Aside step={step} application={application} filled={{ ...entry, value: values }} />
        )}
        <KeepTick step={step} form={entry.form} values={sent.values} />
      </FormPage>
    </>,
    status,
  )
}

/** What was just sent, as it was typed. */
export const showAgain = (c: C, { given, ...opened }: Sent, shown: Shown, status?: Status) =>
  showForm(c, opened, { values: typed(opened.form, given), ...shown }, status)

/** What was just sent, beside what another window has saved meanwhile. */
export const showClash = (c: C, sent: Sent, { version, theirs }: Clashed) =>
  showAgain(c, { ...sent, entry: { ...sent.entry, version } }, { theirs }, 409)
type Clashed = Extract<EditRefusal, { because: 'clash' }>

/** A form as it is found: as a dead session sent it, with its examples, as it was left, or as it is saved. */
export async function formPage(c: C, name: string, entry: Entry) {
  const { application, step } = c.var
  const form = step.forms[name]!
  const here = { form, entry: { ...entry, form: name } }
  const sent = (await takeKept(c)) ?? exampleFor(c, form)
  if (sent) return showForm(c, here, { values: sent })
  const left = leftAt(c.var, step, entry.id)
  if (!left) {
    const doubts = warnings(form, entry.value, application.answers)
    return showForm(c, here, { values: entry.value, warnings: doubts, page: Number(c.req.query(turns)) })
  }
  // It changes what was saved when it was left; where that is gone, it is new.
  const version = entry.version && left.version
  const wanting = read(form, left.given, application.answers)
  const page = wanting.ok ? 0 : pageWith(form, Object.keys(wanting.mistakes))
  return showForm(c, { form, entry: { ...here.entry, version } }, { values: typed(form, left.given), left, page })
}
