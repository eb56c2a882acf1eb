import type { Child } from 'hono/jsx'
import type { Application } from '../../application.ts'
import { asked } from '../../kinds/journey/index.ts'
import { type Entry, entryName, type Field, fieldsOf, formOf, type Step } from '../../steps/form/step.ts'
import { warnings } from '../../steps/form/warnings.ts'
import { materials, slots } from '../../steps/materials.ts'
import { common } from '../../words/common.ts'
import { fill, type Said } from '../../words/lang.ts'
import { T, useLang } from '../lang.tsx'
import { Given, Margin, Titled } from './given.tsx'

/** What may stand beside an answer or a paper: where it is changed, or a place to note a defect. */
type Beside = {
  /** What leads to a step on this page. */
  place?: (step: Step) => string
  href?: (step: Step, entry?: Entry, field?: Field) => string | undefined
  field?: (step: Step, entry: Entry, field: Field) => Child
  slot?: (key: string) => Child
  material: (id: string) => string
}

/** Everything given, for the one who submits it and for the court alike. */
export const Preview = ({
  application,
  beside,
  masked = false,
}: {
  application: Application
  beside: Beside
  masked?: boolean
}) => (
  <>
    {asked(application.kind, application.answers).map((step) => (
      <section id={beside.place?.(step)}>
        <h2>
          <Titled of={step.title} href={beside.href?.(step)} />
        </h2>
        {step === materials ? (
          <Papers application={application} beside={beside} />
        ) : (
          (application.answers[step.slug] ?? []).map((entry) => (
            <Answer application={application} step={step} entry={entry} beside={beside} masked={masked} />
          ))
        )}
        {step !== materials && !application.answers[step.slug]?.length && (
          <p class="hint">
            <T of={common.notGiven} />
          </p>
        )}
      </section>
    ))}
  </>
)

type AnswerProps = { application: Application; step: Step; entry: Entry; beside: Beside; masked: boolean }

const Answer = ({ application, step, entry, beside, masked }: AnswerProps) => {
  const lang = useLang()
  const { href } = beside
  return (
    <>
      {step.many && <h3>{entryName(step, entry, lang)}</h3>}
      <Given
        step={step}
        entry={entry}
        showing={{ ...application, masked }}
        beside={(field) => beside.field?.(step, entry, field)}
        href={(field) => href?.(step, entry, field)}
      />
      {doubtsOf(application, step, entry, masked).map((doubt) => (
        <p class="warning">
          <T of={doubt} />
        </p>
      ))}
    </>
  )
}

/** A doubt may quote what it is about: of what is masked, it is only said where there is one. */
function doubtsOf({ answers }: Application, step: Step, entry: Entry, masked: boolean): Said[] {
  const form = formOf(step, entry)
  const hidden = fieldsOf(form.fields).filter((field) => masked && field.private)
  return Object.entries(warnings(form, entry.value, answers)).map(([name, doubt]) => {
    const label = hidden.find((field) => field.name === name)?.label
    return label ? fill(hiddenDoubt, { label }) : doubt
  })
}

const hiddenDoubt: Said = {
  zh: '“{label}”有需要核对之处，显示完整信息后可以看到。',
  en: 'There is something to check about “{label}”; it is shown with the details in full.',
}

const Papers = ({ application, beside }: { application: Application; beside: Beside }) => {
  const href = beside.href?.(materials)
  return (
    <dl>
      {slots(application.answers)
        .map((slot) => ({ slot, files: application.files.filter((file) => file.slot === slot.key) }))
        .filter(({ slot, files }) => slot.required || files.length)
        .map(({ slot, files }) => (
          <div id={slot.key}>
            <dt>
              <Titled of={slot.title} href={href && `${href}#${slot.key}`} />
            </dt>
            <dd>
              {files.map((file) => (
                <p>
                  <a href={beside.material(file.id)} data-hx-boost="false">
                    {file.name}
                  </a>
                </p>
              ))}
              {files.length === 0 && '—'}
            </dd>
            <Margin>{beside.slot?.(slot.key)}</Margin>
          </div>
        ))}
    </dl>
  )
}
