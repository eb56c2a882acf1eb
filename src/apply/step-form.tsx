import type { Context } from 'hono'
import { paths } from '../paths.ts'
import { randomId } from '../privacy/bytes.ts'
import type { Entry, Filled, Form } from '../steps/step.ts'
import { FormPage } from '../ui/form.tsx'
import { page } from '../ui/page.tsx'
import { isSandbox } from '../visit.ts'
import { Clash } from './clash.tsx'
import { ExampleLink } from './examples.tsx'
import { KeepTick } from './keep-tick.tsx'
import type { Mine } from './load.ts'
import { foundFor } from './lookups.ts'
import { Aside, StepHead } from './step-head.tsx'

type C = Context<Mine>

export const fresh = (form: string): Entry => ({ id: randomId(9), form, value: {}, version: 0 })

type Shown = Parameters<typeof Clash>[0]['filling'] & { theirs?: Filled }

/** One form of a step, as it stands or as it was just sent. */
export async function showForm(
  c: C,
  form: Form,
  entry: Entry,
  { theirs, ...filling }: Shown,
  status: 200 | 409 | 422 = 200,
) {
  const { application, step } = c.var
  const full = { ...filling, answers: application.answers, names: await foundFor(c, form, filling.values ?? {}) }
  const action = paths.entry(application.id, step.slug, entry.id, entry.form)
  return page(
    c,
    form.title,
    <>
      <StepHead application={application} step={step} title={form.title} />
      <ExampleLink action={action} sandbox={isSandbox(c.env)} />
      {theirs && <Clash form={form} theirs={theirs} filling={full} />}
      <FormPage form={form} action={action} hidden={{ version: String(entry.version) }} {...full}>
        <Aside step={step} application={application} filled={{ ...entry, value: filling.values ?? entry.value }} />
        <KeepTick step={step} form={entry.form} values={filling.values} />
      </FormPage>
    </>,
    status,
  )
}
