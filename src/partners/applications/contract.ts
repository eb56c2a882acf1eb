import * as z from 'zod/mini'
import { journeyOf } from '../../kinds/journey/index.ts'
import { type Actor, type Kind, officers, openTo } from '../../kinds/kind.ts'
import type { Step } from '../../steps/form/step.ts'
import { shown } from '../named.ts'
import { Id, moneyLike, Next, Sha256, Time, text } from '../values.ts'
import { shownForm } from './form-json.ts'

const deciders: Actor[] = ['insurer', ...officers]

const Named = z.object({
  code: text('津0116'),
  zh: text('天津市滨海新区人民法院'),
  en: text('Tianjin Binhai New Area People’s Court'),
})

const entryOf = ([name, form]: [string, Step['forms'][string]]) =>
  z.object({ id: Id.clone(), form: z.literal(name), value: shownForm(form.fields) })

const entriesOf = (step: Step) => {
  const [first, ...others] = Object.entries(step.forms).map(entryOf)
  return z.array(others.length ? z.discriminatedUnion('form', [first!, ...others]) : first!)
}

const answersOf = (kind: Kind) =>
  z.object(
    Object.fromEntries(
      journeyOf(kind)
        .filter(({ forms }) => Object.keys(forms).length)
        .map((step) => [step.slug, z.optional(entriesOf(step))]),
    ),
  )

const summary = (kind: Kind) => ({
  id: Id.clone(),
  number: text('BQ-0116-20261123-000042-7'),
  status: z.enum(Object.keys(kind.statuses)).check(z.meta({ examples: ['in_review'] })),
  version: z.int().check(z.meta({ description: 'Grows by one with each event.' })),
  court: text('津0116'),
  stage: z.nullable(text('litigation')),
  amount: z.nullable(moneyLike(100_000_000)),
  about: z.string().check(z.meta({ description: 'The parties.', examples: ['王小明 → 天津海河贸易有限公司'] })),
  urgent: z
    .boolean()
    .check(z.meta({ description: 'Whether 48 hours run: before a suit, or where the court has not found otherwise.' })),
  submittedAt: Time.clone(),
  updatedAt: Time.clone(),
  dueAt: z.nullable(Time.clone()),
  dueProvisional: z.boolean().check(
    z.meta({
      description: 'True where dueAt falls in a year whose public holidays are not published yet, so that it may move.',
    }),
  ),
})

const Material = z.object({
  id: Id.clone(),
  slot: text('evidence'),
  name: text('合同.pdf'),
  type: text('application/pdf'),
  size: z.int(),
  sha256: Sha256.clone(),
})

const Warning = z.object({
  at: text('respondents/e3f1/name'),
  zh: text('“陈⼤伟”中混有形似而不同的字符，可能与看上去相同的名称不是同一个，请核对。'),
  en: text('“陈⼤伟” mixes characters that only look alike, so that it may not be the name it seems to be. Check it.'),
})

/** What was answered and handed in. */
export const contentOf = (kind: Kind) => ({
  names: z.array(Named).check(z.meta({ description: 'The names of the codes of courts and causes used in it.' })),
  answers: answersOf(kind),
  warnings: z.array(Warning).check(
    z.meta({
      description:
        'What deserves a second look though it was accepted, such as letters in a name that look like others; `at` is step/entry/field.',
    }),
  ),
  materials: z.array(Material),
})

const Happened = z.object({
  seq: z.int(),
  event: text('submit'),
  from: text('draft'),
  to: text('in_review'),
  by: text('submitter'),
  at: Time.clone(),
  told: z
    .record(z.string(), z.unknown())
    .check(z.meta({ description: 'What the event said, in the fields of its own body.' })),
})

const came = { id: Id.clone(), status: text('awaiting_premium'), version: z.int(), dryRun: z.boolean() }

/** What came of an event, or would have come of it. */
export const Moved = shown('Moved', z.object(came))

/** The same, with what deserves a second look in what was sent. */
export const MovedWithWarnings = shown(
  'MovedWithWarnings',
  z.object({
    ...came,
    warnings: z
      .array(
        z.object({
          at: text('number'),
          zh: text('这个案号不是本案的：本案案号是 (2026)津0116民初123号。请核对。'),
          en: text('This number is of another case: this one is (2026)津0116民初123号. Check it.'),
        }),
      )
      .check(
        z.meta({
          description:
            'What deserves a second look in the body though it was accepted; `at` is its field. It tells of a ruling’s number that is of another case, court or year, which nothing mends once the ruling is signed: with `dry_run=1` it is told before.',
        }),
      ),
  }),
)

/** How partners are shown one kind of application: in a list, and whole. */
export const contractOf = (kind: Kind, name: string, more: z.core.$ZodShape = {}) => ({
  list: shown(`${name}List`, z.object({ items: z.array(z.object(summary(kind))), next: Next.clone() })),
  whole: shown(
    name,
    z.object({
      ...summary(kind),
      open: z
        .array(z.string())
        .check(
          z.meta({ description: 'The events that you may send now.', examples: [openTo(kind, 'in_review', deciders)] }),
        ),
      ...contentOf(kind),
      history: z.array(Happened),
      ...more,
    }),
  ),
})
